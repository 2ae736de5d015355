# Call sites whose callee, count and names of arguments change.
def a(x, y=10): return x + y
def b(*args): return sum(args)
def c(x, *, y=1, **kw): return x * y + len(kw)
class D:
    def __init__(self, x, y=0): self.v = x + y
    def __radd__(self, o): return o + self.v
    def m(self, x, y=2): return self.v + x * y
    def __call__(self, x, y=3): return x - y
    @classmethod
    def k(cls, x, y=4): return len(cls.__name__) + x + y
    @staticmethod
    def s(x, y=5): return x * 2 + y
class E(D):
    def m(self, x, y=7): return super().m(x, y) + 1
d, e = D(1), E(2)
fs = [a, b, c, D, d.m, e.m, d, D.k, E.k, D.s, lambda x, y=8: x ^ y, max, e.__call__]
def one(n):
    t = 0
    for i in range(n):
        f = fs[i % len(fs)]
        t = t + (f(i, i + 1) if f is max else f(i))
    return t
def named(n):
    t = 0
    for i in range(n):
        f = fs[i % len(fs)]
        if f is b or f is max: continue
        t = t + f(i, y=i % 4)
        t = t + f(x=i) if f not in (d, e) else t
    return t
def spread(n):
    t = 0
    for i in range(n):
        f = fs[i % len(fs)]
        args = (i,) if i % 2 or f is c else (i, 3)
        t = t + (f(*args, 0) if f is max and len(args) == 1 else f(*args))
    return t
print(one(390), named(390), spread(390))
def errors(n):
    seen = {}
    for i in range(n):
        try: fs[i % 10](1, 2, 3)
        except TypeError as e: seen[str(e)] = seen.get(str(e), 0) + 1
    return seen
print(errors(300))
D.m = lambda self, x, y=0: 1000
print(one(390))
fs[0] = 5
try: one(20)
except TypeError as x: print(x)
a = None
def rec(n, f): return f(n) if n < 3 else rec(n - 1, f) + rec(n - 2, f)
print(rec(15, lambda v: v), rec(15, float), rec(12, str))
