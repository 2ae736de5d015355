def f(a, b=1, *c, d=2, **e): return a + b + len(c) + d + len(e)
def site(n):
    t = 0
    for i in range(n):
        t += f(i)
        t += f(i, d=i)
        t += f(b=i, a=1)
        t += f(*(i,) * (i % 4 + 1))
        t += f(1, **{"d": i} if i % 2 else {"x": 0, "y": 0})
        t += f(*[1, 2], 3, *(), d=4, **{}, z=5)
    return t
print(site(3), site(1000))
g = f
def f(a=0, b=0, d=0, **k): return a * 2 + b + d
try:
    print(site(1000))
except TypeError as e:
    print(e)
f = lambda *a, **k: sum(a) + len(k)
print(site(500))
class F:
    def __init__(self, *a, **k): self.n = len(a) * 10 + len(k)
    def __radd__(self, o): return o + self.n
f = F
print(site(500))
class G:
    def __call__(self, *a, d=0, **k): return len(a) - d
f = G()
print(site(500))
from functools import partial
f = partial(g, b=5)
try:
    print(site(2))
except TypeError as e:
    print(e)
f = partial(g, d=7)
try:
    print(site(1))
except TypeError as e:
    print(e)
f = g
g.__defaults__ = (0.5,)
print(site(200))
g.__kwdefaults__ = {"d": 2 ** 50}
print(site(200))
g.__kwdefaults__ = None
try:
    site(1)
except TypeError as e:
    print(e)
def wrap(fn):
    def inner(*args, **kwargs):
        calls[0] += 1
        return fn(*args, **kwargs)
    return inner
calls = [0]
@wrap
@wrap
def h(x, *, y=1): return x * y
t = 0
for i in range(600): t += h(i) + h(i, y=2)
print(t, calls, h(x=0.5, y=2 ** 60))
for bad in ({"z": 1}, {"x": 1}):
    try: h(1, **bad)
    except TypeError as e: print(e)
