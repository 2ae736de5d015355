class Ask:
    def __init__(self, q): self.q = q
    def __await__(self): return (yield self.q)

async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                await Ask(("got", got))
    finally:
        await Ask("cleanup")

def run(coro):
    asked = []
    try:
        v = coro.send(None)
        while True:
            asked.append(v)
            v = coro.send(f"r{len(asked)}")
    except StopIteration as e:
        return e.value, asked
    except Exception as e:
        return repr(e), asked

async def collect():
    return [x async for x in agen(4) if x != 2]

async def drive():
    g = agen(3)
    r = [await anext(g), await g.asend("hi"), await g.asend(None)]
    try:
        await anext(g)
    except StopAsyncIteration:
        r.append("stop")
    return r

async def closing():
    g = agen(5)
    await anext(g)
    await g.aclose()
    return await anext(g, "default")

async def throwing():
    g = agen(5)
    await anext(g)
    await g.athrow(ValueError("t"))

for f in (collect, drive, closing, throwing):
    print(f.__name__, run(f()))
for _ in range(150):
    r = run(collect())
print(r)
