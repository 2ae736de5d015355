def base(n):
    total = 0
    for i in range(n):
        got = yield i
        if got is not None:
            total += got
    return total

def wrap(depth, n):
    if depth == 0:
        return (yield from base(n))
    result = yield from wrap(depth - 1, n)
    return result + 1

def drive(depth, n, step):
    g = wrap(depth, n)
    value = next(g)
    seen = 0
    while True:
        seen += value
        try:
            value = g.send(step)
        except StopIteration as e:
            return seen, e.value

print(drive(0, 3, 1), drive(5, 10, 2), drive(60, 20, 0.5))
for k in range(200):
    r = drive(k % 6, 8, k)
print(r)
print(drive(3, 4, 2 ** 62))
try:
    drive(2, 3, "s")
except TypeError as e:
    print(e)
