# When defaults are evaluated, shared and replaced.
def trace(v):
    print("eval", v)
    return v
def f(a=trace(1), *, b=trace(2), c: trace("annotation") = trace(3)): return a, b, c
print(f(), f(5, b=6))
def acc(x, seen=[]):
    seen.append(x)
    return seen
print(acc(1), acc(2), acc(3, []), acc.__defaults__)
acc.__defaults__ = ([9],)
print(acc(4))
acc.__defaults__ = None
try: acc(1)
except TypeError as e: print(e)
f.__kwdefaults__ = {"b": 20}
try: f()
except TypeError as e: print(e)
print(f(1, c=2))
f.__kwdefaults__["c"] = 30
print(f())
fs = [lambda i=i: i for i in range(3)]
print([x() for x in fs], [x(7) for x in fs])
late = [lambda: i for i in range(3)]
print([x() for x in late])
x = "global"
def g(x=x): return x
x = "changed"
print(g())
class D:
    y = 1
    def m(self, y=y): return y
    y = 2
print(D().m(), D.y)
def h(a, b=None, *rest):
    if b is None: b = []
    b.append((a, rest))
    return b
print(h(1), h(2), h(3, [0], 4, 5))
for bad in (5, [1]):
    try: f.__defaults__ = bad
    except TypeError as e: print(e)
    try: f.__kwdefaults__ = bad
    except TypeError as e: print(e)
def outer(n):
    def inner(m=n * 2): return n, m
    n += 1
    return inner
print(outer(1)(), outer(1)(5))
