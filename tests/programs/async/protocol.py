def drive(c):
    try:
        while True: print('y', c.send(None))
    except StopIteration as e: print('ret', e.value)
    except BaseException as e: print(type(e).__name__, e)
async def f1(): await 1
async def f2():
    async for x in 1: pass
class A:
    def __aiter__(self): return 1
async def f3():
    async for x in A(): pass
class B:
    def __aiter__(self): return self
    def __anext__(self): return 1
async def f4():
    async for x in B(): pass
async def f5():
    async with 1: pass
class C:
    def __enter__(self): pass
    def __exit__(self,*a): pass
async def f6():
    async with C(): pass
class D:
    def __aenter__(self): return 1
    def __aexit__(self,*a): return 1
async def f7():
    async with D(): pass
class E:
    async def __aenter__(self): return 1
    def __aexit__(self,*a): return 1
async def f8():
    async with E(): pass
class F:
    def __await__(self): return 1
async def f9(): await F()
class F2:
    def __await__(self): return f1()
async def f10(): await F2()
async def f11(): raise StopIteration
class G:
    async def __aenter__(self): return 1
async def f12():
    async with G(): pass
async def f13():
    with E(): pass
async def ag():
    yield 1
async def f14():
    for x in ag(): pass
def gg():
    yield from f1()
def gg2():
    for x in f1(): pass
async def ag2():
    raise StopAsyncIteration
    yield
async def f15():
    async for x in ag2(): pass
async def ag3():
    raise StopIteration
    yield
async def f16():
    async for x in ag3(): pass
async def f17():
    async for x in [1]: pass
for f in (f1,f2,f3,f4,f5,f6,f7,f8,f9,f10,f11,f12,f13,f14,f15,f16,f17): print(f.__name__); drive(f())
for g in (gg,gg2):
    try: list(g())
    except TypeError as e: print(e)
c=f1(); 
drive(c)
try: c.send(None)
except RuntimeError as e: print(e)
try: c.throw(ValueError)
except RuntimeError as e: print(e)
print(c.close())
c=f1()
try: c.send(1)
except TypeError as e: print(e)
for x in (1, []):
    try: aiter(x)
    except TypeError as e: print(e)
    try: anext(x)
    except TypeError as e: print(e)
try: aiter(A())
except TypeError as e: print(e)
g=ag()
print(type(g), type(g.asend(None)), type(g.athrow(ValueError)), type(g.aclose()), type(anext(g, 1)), type(f1().__await__()), type(c))
a=g.asend(None); drive(a)
try: a.send(None)
except RuntimeError as e: print(e)
a=g.aclose(); drive(a)
try: a.send(None)
except RuntimeError as e: print(e)
drive(g.asend(None)); drive(g.aclose()); drive(g.athrow(ValueError('q')))
async def ag4():
    try: yield 1
    finally: yield 2
g=ag4(); drive(g.asend(None)); drive(g.aclose()); 
g=ag4(); drive(g.asend(None)); drive(g.athrow(ValueError('x'))); drive(g.asend(None))
class Y:
    def __await__(self): return (yield 'Y')
async def ag5():
    v = await Y()
    print('v', v)
    w = yield 5
    print('w', w)
g=ag5()
a=g.asend(None); print(a.send(None))
b=g.asend(None)
try: b.send(None)
except RuntimeError as e: print(e)
b=g.aclose()
try: b.send(None)
except RuntimeError as e: print(e)
b=g.athrow(ValueError)
try: b.send(None)
except RuntimeError as e: print(e)
try: a.send('sent')
except StopIteration as e: print(e.value)
drive(g.asend('W'))
async def co():
    await Y()
c=co(); c.send(None)
async def aw(): await c
drive(aw())
async def ign():
    try: await Y()
    except GeneratorExit: await Y()
c=ign(); c.send(None)
try: c.close()
except RuntimeError as e: print(e)
