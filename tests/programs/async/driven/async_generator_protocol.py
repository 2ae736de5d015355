class Y:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
def run(c, send=None):
    seen = []
    try:
        v = c.send(None)
        while True:
            seen.append(v)
            v = c.send(send)
    except StopIteration as e:
        return e.value, seen
    except (Exception, StopAsyncIteration) as e:
        return f"{type(e).__name__}: {e}", seen
async def ag():
    try:
        x = yield 1
        await Y(("sent", x))
        y = yield 2
        await Y(("sent", y))
    except ValueError as e:
        await Y("handling")
        yield f"caught {e}"
    finally:
        await Y("finally")
async def a():
    g = ag()
    return [await g.asend(None), await g.asend("A"), await anext(g, "done"), await anext(g, "done")]
async def b():
    g = ag()
    await anext(g)
    return await g.athrow(ValueError("v")), await anext(g, "end")
async def c():
    g = ag()
    await anext(g)
    return await g.aclose(), await anext(g, "closed")
async def d():
    g = ag()
    return await g.asend("early")
async def e():
    async def ignoring():
        try: yield 1
        except GeneratorExit: yield 2
    g = ignoring()
    await anext(g)
    return await g.aclose()
async def f():
    return [i async for i in ag()], [i async for i in (v async for v in ag() if v)]
async def h():
    out = []
    async for x in ag():
        if x == 1: continue
        out.append(x)
        break
    else: out.append("else")
    return out
async def i():
    async def fails():
        yield 1
        raise KeyError("mid")
    async for x in fails(): pass
for fn in (a, b, c, d, e, f, h, i): print(fn.__name__, run(fn()))
for _ in range(150): r = run(a()), run(b(), 5)
print(r)
g = ag()
print(type(g).__name__, hasattr(g, "__anext__"), hasattr(g, "__next__"), g.__aiter__() is g, type(g.asend(None)).__name__, type(anext(g)).__name__)
