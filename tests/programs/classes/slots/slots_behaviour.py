# __slots__: members, layouts, refusals.
class P:
    __slots__ = ("x", "_y")
    def __init__(self, x): self.x = x
p = P(1)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: p.x); attempt(lambda: p._y); attempt(lambda: p.z); attempt(lambda: p.__dict__); attempt(lambda: setattr(p, "z", 1)); attempt(lambda: delattr(p, "_y"))
del p.x
attempt(lambda: p.x); attempt(lambda: delattr(p, "x"))
class Q(P):
    __slots__ = "w"
class R(P): pass
q, r = Q(2), R(3)
q.w = 5
r.anything = 6
print(q.x, q.w, r.x, r.__dict__, Q.__slots__, P.x, type(P.x).__name__)
attempt(lambda: P.x.__get__(5)); attempt(lambda: P.x.__get__(q)); attempt(lambda: P.x.__set__(r, 9)); print(r.x)
attempt(lambda: Q.w.__get__(p, P))
class Dict:
    __slots__ = ("a", "__dict__")
d = Dict(); d.a = 1; d.b = 2
print(d.__dict__, d.a)
for body in ("__slots__ = 'a b'", "__slots__ = ['1x']", "__slots__ = [5]", "__slots__ = ('a', 'a')", "__slots__ = ('a',); a = 1", "__slots__ = 5", "__slots__ = ('__dict__', '__dict__')", "__slots__ = {'k': 'doc of k'}", "__slots__ = ()", "__slots__ = iter(['it'])"):
    try:
        ns = {}
        exec(f"class T:\n    {body}", ns)
        print(body, "ok", ns["T"].__dict__.get("__slots__") if "iter" not in body else "iterator")
    except Exception as e: print(body, "->", type(e).__name__, e)
for base in ("int", "tuple", "str", "bytes"):
    try:
        exec(f"class T({base}): __slots__ = ('a',)")
        print(base, "ok")
    except TypeError as e: print(base, e)
class S1: __slots__ = ("a",)
class S2: __slots__ = ("b",)
try:
    class S3(S1, S2): pass
except TypeError as e: print(e)
class Priv:
    __slots__ = ("__secret",)
    def __init__(self): self.__secret = 1
print(Priv()._Priv__secret)
class Base: __slots__ = ()
class E2(Base): __slots__ = ()
attempt(lambda: setattr(E2(), "q", 1)); attempt(lambda: E2().__class__.__name__)
x, y = S1(), S1()
x.a = 1
attempt(lambda: setattr(x, "__class__", S2))
class S4: __slots__ = ("a",)
x.__class__ = S4
print(type(x).__name__, x.a)
