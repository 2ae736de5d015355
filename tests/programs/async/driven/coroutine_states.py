# Coroutines: what may be awaited twice, thrown into, closed; their attributes.
class Step:
    def __await__(self): return (yield "step")
async def inner():
    try: return await Step()
    except KeyError as e: return f"caught {e}"
    finally: print("inner finally")
async def outer(): return "outer", await inner()
c = outer()
print(c.cr_running, c.cr_suspended, c.send(None), c.cr_suspended, c.throw(KeyError("k")) if False else "")
try: c.throw(KeyError("k"))
except StopIteration as e: print(e.value)
for f in (lambda: c.send(None), lambda: c.throw(ValueError), lambda: c.close()):
    try: print(f())
    except RuntimeError as e: print(e)
c = outer(); c.send(None)
c.close()
print("closed")
c = outer()
try: c.send(5)
except TypeError as e: print(e)
c.close()
try: c.send(None)
except RuntimeError as e: print(e)
async def ignores():
    try: await Step()
    except GeneratorExit: await Step()
c = ignores(); c.send(None)
try: c.close()
except RuntimeError as e: print(e)
async def twice():
    x = inner()
    await x
    await x
c = twice(); c.send(None)
try: c.send("v")
except RuntimeError as e: print(e)
async def raises(): raise StopIteration("si")
try: raises().send(None)
except RuntimeError as e: print(e, repr(e.__cause__))
w = inner().__await__()
print(type(w).__name__, next(w), w.close())
for f in (lambda: iter(outer()), lambda: next(outer()), lambda: [x for x in outer()], lambda: outer()(), lambda: len(outer()), lambda: outer().__iter__):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
import types
async def lam(): return [await f() for f in (lambda: inner(), inner)]
c = lam()
print(c.send(None), c.send(1))
try: c.send(2)
except StopIteration as e: print(e.value)
print(c.__name__, c.__qualname__, c.cr_code.co_name, outer.__code__.co_flags & 0x80 > 0, type(c).__name__)
