# Asynchronous generators: asend, athrow, aclose, and how they end.
cleaned = []
async def agen():
    try:
        got = yield 1
        print("got", got)
        try: got = yield 2
        except ValueError as e:
            print("caught", e)
            yield "after"
        yield 3
    finally: cleaned.append(1)
def run(aw):
    try:
        while True: aw.send(None)
    except StopIteration as e: return e.value
    except BaseException as e: return type(e).__name__, str(e)
g = agen()
print(run(g.__anext__()), run(g.asend("x")), run(g.athrow(ValueError("v"))), run(g.asend(None)), run(g.__anext__()), run(g.__anext__()))
g = agen()
print(run(g.asend(5)), run(g.__anext__()), run(g.aclose()), run(g.aclose()), run(g.__anext__()))
g = agen()
print(run(g.aclose()), run(g.athrow(KeyError("late"))))
async def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
g = stubborn(); run(g.__anext__())
print(run(g.aclose()))
async def stops():
    yield 1
    raise StopAsyncIteration
g = stops(); run(g.__anext__())
print(run(g.__anext__()))
async def stops2():
    yield 1
    raise StopIteration
g = stops2(); run(g.__anext__())
print(run(g.__anext__()))
async def use():
    out = []
    async for x in agen(): out.append(x)
    return out, [x async for x in agen() if x != 2], await anext(agen()), await anext(stops(), "d"), [x async for x in (y async for y in stops_ok())]
async def stops_ok():
    for i in range(3): yield i
print(run(use()))
async def default():
    g = stops_ok()
    return [await anext(g, "end") for _ in range(5)]
print(run(default()))
async def delegating():
    async def inner(n):
        if n: return n + await inner(n - 1)
        return 0
    yield await inner(10)
    yield await inner(3)
async def total(): return sum([x async for x in delegating()])
print(run(total()))
print(type(agen()).__name__, type(g.__anext__()).__name__, type(g.athrow(ValueError)).__name__, g.ag_running, type(use).__name__)
for f in (lambda: iter(agen()), lambda: next(agen()), lambda: aiter([]), lambda: aiter(agen()) is None, lambda: list(agen()), lambda: anext(5), lambda: g.asend(), lambda: agen(1)):
    try: print(f())
    except TypeError as e: print(e)
