f = lambda x: "neg" if x < 0 else "zero" if x == 0 else "pos"
print([f(i) for i in (-1, 0, 1)])
sel = [lambda: "a", lambda: "b"]
print(sel[1 if sel else 0](), (lambda *a, **k: (a, k))(1, z=2), (lambda a, b=lambda: 9: b())(0))
print(sorted([3, -1, 2], key=lambda v: -v), max("abc", key=lambda c: ord(c) % 3), list(map(lambda a, b: a * b, [1, 2], [3, 4])))
compose = lambda *fs: (lambda x: x) if not fs else (lambda x: fs[0](compose(*fs[1:])(x)))
print(compose(lambda v: v + 1, lambda v: v * 2, str.__len__)("abc"))
def pick(i, a, b): return a if i % 2 else b
for i in range(1000): r = pick(i, i, -i)
print(r, pick(1, 1.5, "x"), pick(2, 1, 2 ** 80))
def abs2(x): return x if x >= 0 else -x
t = 0
for i in range(-1000, 1000): t += abs2(i)
print(t, abs2(-2.5), abs2(-2 ** 70), abs2(-(2 ** 47)))
adders = {n: (lambda n: lambda x: x + n)(n) for n in range(3)}
print([adders[k](10) for k in adders])
def clamp(v, lo, hi): return lo if v < lo else hi if v > hi else v
s = 0
for i in range(2000): s += clamp(i, 100, 500)
print(s, clamp(0.5, 0, 1), clamp("m", "a", "k"))
print((lambda: (yield))().__next__(), (lambda x=1, /, *, y=2: x + y)(y=5), [*(lambda: range(2))()])
print((lambda: __name__)(), (lambda self: self)(3))
print(1 if True else 2 if True else 3, (1 if False else 2) if False else 3, [1, 2][True if 0 else False])
