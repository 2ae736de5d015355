log = []
def d(name):
    log.append("make " + name)
    def deco(f):
        log.append("apply " + name)
        def wrapper(*a, **k):
            return f"{name}({f(*a, **k)})"
        return wrapper
    return deco
@d("a")
@d("b")
def f(x): return x
print(f(1), log)
table = {"k": [d("t")]}
@table["k"][0]
def g(): return "g"
@(lambda f: [f, f()])
def h(): return 5
print(g(), h[1], type(h[0]).__name__)
@d("cls")
class K:
    def __repr__(self): return "K"
print(K())
class Deco:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
    def __get__(self, obj, cls):
        return self if obj is None else lambda *a: self(obj, *a)
@Deco
def sq(x): return x * x
def hot(n):
    t = 0
    for i in range(n): t += sq(i)
    return t
print(hot(1000), sq.n, sq(1.5))
class M:
    @Deco
    def m(self, x): return (self.t, x)
    t = 3
m = M()
for i in range(300): r = m.m(i)
print(r, M.m.n)
@staticmethod
def st(x): return x + 1
print(st(1), st.__name__, type(st).__name__)
x = [f := lambda: 3][0]
@(y := d)("walrus")
def last(): return 0
print(last(), y is d)
