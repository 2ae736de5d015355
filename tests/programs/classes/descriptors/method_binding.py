class C:
    def m(self, *a): return (self.tag, a)
    def __init__(self, tag): self.tag = tag
    @staticmethod
    def s(*a): return a
    @classmethod
    def k(cls, *a): return (cls.__name__, a)

class D(C): pass
c, d = C("c"), D("d")
m = c.m
print(m(1), m.__self__ is c, m.__func__ is C.m, C.m(d, 2), C.s(1), c.s(2), D.k(3), d.k())
print(C.__dict__["s"].__func__(5), C.__dict__["k"].__func__(int, 6), c.m == c.m, c.m is c.m)
c.m = lambda *a: ("instance", a)
print(c.m(1), d.m(1))
d.plain = C.m
try:
    d.plain()
except TypeError as e:
    print(e)
print(d.plain(c))
def calls(o, n):
    r = 0
    for i in range(n):
        r += len(o.m(i)) + len(o.s(i, i)) + len(o.k())
    return r
print(calls(d, 500), calls(c, 500), calls(D("x"), 10))
D.m = lambda self, a: (1, 2, 3)
print(calls(d, 5), calls(c, 5))
del D.m
print(calls(d, 5))
f = C.m.__get__(d)
print(f(9), f.__name__, f.__qualname__)
print(C.m.__get__(None, C) is C.m)
try:
    C.k.missing
except AttributeError as e:
    print(e)
