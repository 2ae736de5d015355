# async with and async for, driven by hand, with errors and suspensions everywhere.
class Step:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
class CM:
    def __init__(self, name, suppress=False): self.name, self.s = name, suppress
    async def __aenter__(self):
        got = await Step("enter " + self.name)
        return (self.name, got)
    async def __aexit__(self, t, v, tb):
        await Step(f"exit {self.name} {t and t.__name__}")
        return self.s
class It:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return await Step(self.n)
def drive(c, *answers):
    answers, out = list(answers), []
    send = None
    try:
        while True:
            out.append(c.send(send))
            send = answers.pop(0) if answers else None
            if isinstance(send, BaseException):
                exc, send = send, None
                out.append(("thrown into", c.throw(exc)))
    except StopIteration as e: return out, e.value
    except Exception as e: return out, repr(e)
async def both():
    async with CM("a") as a, CM("b", True) as b:
        raise ValueError(a, b)
    return "suppressed"
async def loop():
    total = []
    async for x in It(4):
        if x == 2: continue
        total.append(x)
    else: total.append("else")
    return total, [y async for y in It(2)], {z: w async for z in It(2) if (w := z) or True}, [await Step(i) for i in (7, 8)]
async def breaks():
    async for x in It(5):
        async with CM("in loop"):
            if x == 3: break
    return x
async def nested():
    try:
        async with CM("t"): return await Step("body")
    finally: await Step("finally")
print(drive(both(), "A", "B"))
print(drive(loop(), *range(3, -1, -1)))
print(drive(loop(), 1, 2, 2, 4, 5, 6, 7, 8, "p", "q"))
print(drive(breaks(), None, 4, None, 3))
print(drive(nested(), None, "result"))
print(drive(nested(), None, KeyError("k")))
async def bad(x):
    async with x: pass
async def bad_for(x):
    async for _ in x: pass
async def bad_await(x): await x
for c in (bad(5), bad(CM), bad_for([1]), bad_for(5), bad_await(5), bad_await([]), bad_await(iter([]))): print(drive(c))
class NotAwaitable:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
    def __aiter__(self): return self
    def __anext__(self): return 5
    def __await__(self): return 5
for f in (bad, bad_for, bad_await): print(drive(f(NotAwaitable())))
