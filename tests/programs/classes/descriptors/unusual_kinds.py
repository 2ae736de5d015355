# Descriptors of unusual kinds: metaclasses, containers, exceptions, partial methods, slots named as special methods.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def __eq__(self, o): return NotImplemented
    def __bool__(self): return NotImplemented
t(lambda: A() == 1); t(lambda: bool(A())); t(lambda: not A())
class P(property): pass
t(lambda: P.fget); t(lambda: P(len).fget); t(lambda: P().__get__(1)); t(lambda: isinstance(P(), property)); t(lambda: P.__mro__)
class CMeta(type):
    def __get__(cls, obj, owner): return ("meta get", obj is None)
class D(metaclass=CMeta): pass
class Holder: d = D
t(lambda: Holder.d); t(lambda: Holder().d)
class ListD(list):
    def __get__(self, obj, owner): return ("list descriptor", list(self))
    def __set__(self, obj, v): self.append(v)
class H2: x = ListD([1])
h = H2(); h.x = 5
t(lambda: h.x); t(lambda: H2.x)
class ExcD(Exception):
    def __get__(self, obj, owner): return "exc"
class H3: e = ExcD()
t(lambda: H3().e)
class C:
    __call__ = property(lambda self: lambda *a, **k: (a, k))
t(lambda: C()(1, x=2)); t(lambda: list(map(C(), [1, 2]))); t(lambda: sorted([2, 1], key=C()))
class S(staticmethod):
    def __get__(self, o, t=None): return "S got"
class H4:
    s = S(len)
    __call__ = S(len)
t(lambda: H4.s); t(lambda: H4().s); t(lambda: H4()())
class It:
    __iter__ = classmethod(lambda cls: iter([cls.__name__]))
    __len__ = staticmethod(lambda: 3)
    __contains__ = None
t(lambda: list(It())); t(lambda: len(It())); t(lambda: 1 in It())
import functools
class L:
    @functools.lru_cache
    def __hash__(self): return 5
    __eq__ = object.__eq__
    @functools.cached_property
    def cp(self): return [1]
    pm = functools.partialmethod(lambda self, a, b: (a, b), 1)
    __add__ = functools.partialmethod(lambda self, a, b: (a, b), "first")
    __sub__ = functools.partial(lambda a: ("partial", a))
t(lambda: L().pm(2)); t(lambda: L() + 5); t(lambda: L() - 5); t(lambda: L().cp)
class Single:
    @functools.singledispatchmethod
    def f(self, a): return "other"
    @f.register
    def _(self, a: int): return "int"
t(lambda: (Single().f(1), Single().f("a")))
class Op:
    def __init__(self): self.__add__ = lambda o: "instance"
t(lambda: Op() + 1)
class Slotted:
    __slots__ = ("__call__", "__len__")
s = Slotted(); s.__call__ = lambda *a: ("slot called", a); s.__len__ = lambda: 4
t(lambda: s(1)); t(lambda: len(s)); t(lambda: Slotted()())
class W:
    def __init_subclass__(cls, **k): print("init_subclass", cls.__name__, k)
    @staticmethod
    def __class_getitem__(i): return ("static item", i)
class W2(W, a=1): pass
t(lambda: W2[5])
class Getter:
    def __getattribute__(self, n): return ("ga", n)
t(lambda: Getter().x); t(lambda: len(Getter())); t(lambda: Getter().__class__); t(lambda: getattr(Getter(), "q"))
class D3:
    def __get__(self, obj, owner): raise AttributeError("from get")
class H5:
    d = D3()
    def __getattr__(self, n): return ("fallback", n)
t(lambda: H5().d); t(lambda: hasattr(H5, "d")); t(lambda: H5.d)
