bases = (dict,)
kw = {"metaclass": type}
class A(*bases, **kw): pass
class B(list if 1 else dict, object): x = property(lambda s: len(s))
class C((lambda: A)()): pass
class D: "only a doc"
class E:
    """doc"""; x = 1; y = x + 1
    for i in range(3): z = i
    if z == 2: w = "cond"
    else: w = "no"
    try: q = 1 / 0
    except ZeroDivisionError as e: q = str(e)
    with __import__("contextlib").nullcontext(7) as ctx: pass
    def __init__(self): pass
    del i
    _private = __mangled = 5
    class Inner:
        class Deep: v = 1
    f = g = lambda self: self
    a, (b, *c) = 1, (2, 3, 4)
    n: int = 9
    import math
print(A(a=1), B([1, 2]).x, C.__bases__, D.__doc__, E.__doc__, E.y, E.z, E.w, E.q, E.ctx, E.Inner.Deep.v, E.c, E.n, E.math.pi > 3)
print(E.Inner.Deep.__qualname__, E._E__mangled, hasattr(E, "i"), hasattr(E, "e"), E.f is E.g)
print([k for k in vars(E) if k in "xyzwqabc"])
def deco(c):
    c.decorated = True
    return c
@deco
@deco
class F: pass
print(F.decorated)
class G:
    def a(self): return __class__
    b = lambda self: __class__.__name__
    @staticmethod
    def c(): return __class__
    @classmethod
    def d(cls): return cls is __class__
print(G().a() is G, G().b(), G.c() is G, G.d())
try:
    class I(A, foo=1): pass
except TypeError as e:
    print(e)
try:
    class J:
        x = undefined
except NameError as e:
    print(e)
print("J" in globals())
class K:
    global outside
    outside = 5
    def m(self): return outside
print(outside, K().m(), "outside" in vars(K))
n = 0
for i in range(200):
    class L:
        v = i
        def get(self): return self.v
    n += L().get()
print(n)
