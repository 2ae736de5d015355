async def agen(n):
    for i in range(n):
        yield i
async def double(x): return x * 2
async def main():
    a = [x async for x in agen(4) if x % 2]
    b = {x: await double(x) async for x in agen(3)}
    c = {await double(x) for x in range(3)}
    d = [await double(x) for x in range(3) if await double(x) > 0]
    e = [y async for x in agen(3) async for y in agen(x)]
    g = (x * 10 async for x in agen(3))
    f = [x async for x in g]
    h = [[z async for z in agen(w)] for w in range(3)]
    i = sum([await double(v) async for v in agen(5)])
    return a, b, c, d, e, f, h, i
def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value
print(run(main()))
for _ in range(150): r = run(main())
print(r[4:])
async def wrong(): return [x async for x in [1]]
async def wrong2(): return [x for x in agen(2)]
async def wrong3(): return list(await double(x) for x in range(2))
for w in (wrong, wrong2, wrong3):
    try:
        run(w())
    except TypeError as e:
        print(e)
async def raising():
    async def bad(n):
        yield 1
        raise ValueError("in agen")
    return [x async for x in bad(1)]
try:
    run(raising())
except ValueError as e:
    print(e)
