make = lambda n: (yield n) or (yield n + 1)
print(list(make(3)))
g = make(1)
print(next(g))
try:
    g.send("truthy")
except StopIteration as e:
    print(e.value)

def outer():
    def inner():
        nonlocal count
        count += 1
        yield count
        count += 10
        yield count
    count = 0
    a, b = inner(), inner()
    return next(a), next(b), next(a), next(b), count
print(outer())

def args(*a, k=1, **kw):
    yield a
    yield k
    yield kw
print(list(args(1, 2, k=3, z=4)))
try:
    args(k=1, k2=2).send(1)
except TypeError as e:
    print(e)

def yields_in_expressions():
    x = (yield 1) + (yield 2)
    y = [(yield x), (yield x + 1)]
    z = {(yield "k"): (yield "v")}
    return f"{(yield 'f')!r} {y} {z}"
g = yields_in_expressions()
v = next(g)
n = 0
while True:
    print(v, end=" ")
    n += 1
    try:
        v = g.send(n)
    except StopIteration as e:
        print(e.value)
        break
