x = "outer"
print([[x for x in range(y)] for y in range(4)], x)
print([(a, b) for a in range(3) for b in range(a, 3) if a != b if a + b < 4])
print({k: [v for v in vs if v] for k, vs in {"a": [0, 1], "b": []}.items()})
print({(i, j) for i in range(2) for j in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)})
def f(n):
    k = 10
    fs = [lambda v=v: v * k + n for v in range(3)]
    k = 100
    return [g() for g in fs], [(lambda: i)() for i in range(n)], [h() for h in [lambda: j for j in range(3)]]
print(f(4))
class C:
    n = 3
    a = [i for i in range(n)]
    b = [(lambda: i * 2)() for i in range(n)]
    c = {name: 1 for name in ("p", "q")}
print(C.a, C.b, C.c)
print([i for i in [i * 2 for i in [i + 1 for i in range(3)]]])
def locs():
    q = 1
    r = [sorted(locals()) for z in range(1)]
    return r
print(locs())
def g():
    return [y for x in range(3) if (y := x * 2)], y
print(g())
print([*(x for x in "ab"), *[x for x in "cd"]], sum(i * j for i in range(5) for j in range(i)))
def err():
    return [undefined_name for _ in range(1)]
try:
    err()
except NameError as e:
    print(e)
def late():
    r = [w for _ in range(2)]
    w = 5
try:
    late()
except NameError as e:
    print(type(e).__name__, e)
print([a for a, *b in [(1, 2, 3), "xy"]], [d["k"] for d["k"] in []] if False else [t for t in ((1,), (2,)) for t in t])
