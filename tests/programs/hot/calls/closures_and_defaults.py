def make(n, scale=2):
    def f(x, k=n): return x * scale + k
    return f
def run(f, n):
    t = 0
    for i in range(n): t += f(i)
    return t
fs = [make(1), make(2, 3), make(0.5), make(1, 2 ** 50), make("a", 1)]
print(run(fs[0], 1000), run(fs[1], 1000), run(fs[2], 10), run(fs[3], 10))
try:
    run(fs[4], 3)
except TypeError as e:
    print(e)
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
cs = [counter() for _ in range(3)]
for i in range(900): r = cs[i % 3]()
print(r, [c() for c in cs])
def compose(n):
    f = lambda x: x
    for i in range(n): f = (lambda g, i: lambda x: g(x) + i)(f, i)
    return f
print(compose(20)(0), compose(100)(0.5))
f = compose(5)
for _ in range(200): r = f(1)
print(r)
def memo(fn):
    cache = {}
    def w(*a):
        if a not in cache: cache[a] = fn(*a)
        return cache[a]
    return w
@memo
def grid(r, c): return 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)
print(grid(12, 12), grid(40, 30))
def acc():
    s = []
    return s.append, lambda: sum(s)
add, total = acc()
for i in range(1000): add(i)
print(total())
adders = [lambda x, i=i: x + i for i in range(5)]
print(sum(adders[i % 5](i) for i in range(1000)))
def late():
    out = []
    for i in range(3):
        def h(): return i
        out.append(h)
        if i == 1: i = 50
    return [h() for h in out]
print(late())
def rebinding(n):
    k = 1
    g = lambda x: x + k
    t = 0
    for i in range(n):
        if i == n // 2: k = 0.5
        t += g(i)
    return t
print(rebinding(1000))
