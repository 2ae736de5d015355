def f(a, b=10, *rest, k=0):
    return a + b + sum(rest) + k
def drive(n):
    t = 0
    args = (1, 2)
    kw = {"k": 5}
    for i in range(n):
        t += f(i)
        t += f(i, i)
        t += f(*args)
        t += f(*args, i, **kw)
        t += f(i, k=i)
        t += f(b=i, a=1)
        if i == n // 2:
            args = (0.5, 1, 2, 3)
            kw = {"k": 2 ** 60}
    return t
print(drive(4), drive(1200))
f.__defaults__ = (0,)
print(drive(100))
def f(a, b=1, *rest, k=0, **other):
    return a * b + len(other)
print(drive(100))
try:
    drive.__defaults__ = 5
except TypeError as e:
    print(e)
f = lambda *a, **k: len(a) + len(k)
print(drive(100))
class F:
    def __call__(self, a=0, b=0, *r, k=1): return a + k
f = F()
print(drive(100))
f = 5
try:
    drive(1)
except TypeError as e:
    print(e)
