class A:
    def m(self): return self
    @classmethod
    def c(cls): return cls
    def __eq__(self, o): return True
    __hash__ = None
a, b = A(), A()
print(a.m == a.m, a.m is a.m, a.m == b.m, a.m != b.m, A.c == A.c, a.c == A.c, A.m is A.m)
class H:
    def m(self): pass
h = H()
print(len({h.m, h.m, H().m}), hash(h.m) == hash(h.m))
m = a.m
a2 = m()
print(a2 is a, m.__self__ is a, m.__func__ is A.m, m.__name__, m.__qualname__)
print(str(m).split(" of ")[0], repr(A.m).split(" at ")[0], repr(len), repr([].append).split(" at ")[0].split(" of ")[0])
try:
    m.attr = 1
except AttributeError as e:
    print(e)
A.m.attr = 2
print(m.attr)
try:
    A.m()
except TypeError as e:
    print(e)
print(A.m(5), A.c() is A)
import types
mm = types.MethodType(lambda self, x: (self, x), "me")
print(mm(1), mm.__self__)
class Cb:
    def __init__(self, f): self.f = f
print(Cb(len).f("abc"), Cb(lambda: 5).f(), Cb(a.m).f() is a)
class Cls:
    f = len
    g = lambda self: "bound"
    h = staticmethod(len)
    i = print if False else int
print(Cls().f("ab"), Cls().g(), Cls().h("abc"), Cls().i("5"))
fs = [h.m, H.m, len, a.m, A.c, lambda s=0: s, Cls.f]
def call_all(n):
    out = 0
    for i in range(n):
        f = fs[i % 7]
        try: r = f()
        except TypeError: r = None
        out += r is None
    return out
print(call_all(7), call_all(700))
