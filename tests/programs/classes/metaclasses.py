# Metaclasses: making classes, attributes and special methods of classes, checks, hooks.
log = []

def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

class M(type):
    def __new__(mcs, name, bases, ns, **kw):
        log.append(("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw))
        cls = super().__new__(mcs, name, bases, ns)
        cls.made_by = mcs.__name__
        return cls
    def __init__(cls, name, bases, ns, **kw):
        log.append(("init", name, kw))
        super().__init__(name, bases, ns)
    def __call__(cls, *args, **kw):
        log.append(("call", cls.__name__, args, kw))
        return super().__call__(*args, **kw)
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        log.append(("prepare", name, kw))
        return {"prepared": 1}
    def hello(cls): return "hello " + cls.__name__
    @property
    def shout(cls): return cls.__name__.upper()
    def __len__(cls): return 42
    def __getitem__(cls, k): return (cls.__name__, k)
    def __iter__(cls): return iter([1, 2, 3])
    def __contains__(cls, x): return x == 5
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __add__(cls, other): return "sum"
    def __eq__(cls, other): return cls is other
    def __hash__(cls): return 7
    def __bool__(cls): return False
    def __getattr__(cls, name):
        if name.startswith("dyn"): return "dynamic " + name
        raise AttributeError(f"no {name}")
class A(metaclass=M, flag=1):
    x = 1
    def __init__(self, v=0): self.v = v
    def get(self): return __class__.__name__
print(log); log.clear()
a = A(5)
print(log, a.v, a.get(), type(A), type(a), A.made_by, A.hello(), A.shout, A.prepared, A.__class__, isinstance(A, M), isinstance(A, type), issubclass(M, type)); log.clear()
print(len(A), A["k"], list(A), 5 in A, 6 in A, A, repr(A), str(A), f"{A}", A + 1, A == A, A != int, hash(A), bool(A), A.dynamic, attempt(lambda: A.nope), [*A], sorted(A))
print(attempt(lambda: a.hello()), attempt(lambda: a.shout), hasattr(a, "hello"), hasattr(A, "hello"))
class B(A):
    y = 2
print(log, type(B), B.hello(), B.made_by, B(1).v, B.__mro__, B.mro()); log.clear()
class C(B, metaclass=type): pass
print(type(C)); log.clear()
class M2(type): pass
class A2(metaclass=M2): pass
def conflict():
    class D(A, A2): pass
print(attempt(conflict)); log.clear()
class M3(M, M2): pass
class D(A, A2, metaclass=M3): pass
print(type(D), D.made_by); log.clear()
E = M("E", (A,), {"z": 3})
print(E, E.z, log); log.clear()
F = type("F", (), {"f": lambda self: "f", "__doc__": "doc"})
print(F, F().f(), F.__doc__, F.__name__, F.__module__, F.__bases__, type(F))
print(attempt(lambda: type("G", (int, str), {})), attempt(lambda: type("G", (5,), {})), attempt(lambda: type("G", [], {})), attempt(lambda: type("G")), attempt(lambda: type("a", "b")), attempt(lambda: M(5)))
G = type("G", (B,), {})
print(type(G)); log.clear()

# a function as a metaclass
def maker(name, bases, ns, **kw): return (name, bases, sorted(k for k in ns if k[0] != "_"), kw)
class H(int, metaclass=maker, k=2):
    a = 1
    def b(self): pass
print(H)

# singleton, registry
class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances: cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]
class S(metaclass=Singleton):
    def __init__(self, v): self.v = v
print(S(1) is S(2), S(3).v)
class Registry(type):
    classes = []
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        cls.classes.append(name)
class R1(metaclass=Registry): pass
class R2(R1): pass
print(Registry.classes, R1.classes is Registry.classes, attempt(lambda: R1().classes))

# checks
class Checks(type):
    def __instancecheck__(cls, obj): log.append("inst"); return hasattr(obj, "quack")
    def __subclasscheck__(cls, sub): log.append("sub"); return hasattr(sub, "quack")
class Duck(metaclass=Checks): pass
class Mallard:
    def quack(self): pass
print(isinstance(Mallard(), Duck), isinstance(5, Duck), issubclass(Mallard, Duck), issubclass(int, Duck), isinstance(5, (str, Duck, int)), isinstance(Mallard(), (str, (Duck,))), isinstance(Duck(), Duck), log)
print(type.__instancecheck__(Duck, Mallard()), type.__subclasscheck__(Duck, Duck))
def match_duck(v):
    match v:
        case Duck(): return "duck"
        case int(): return "int"
        case _: return "other"
print(match_duck(Mallard()), match_duck(5), match_duck("s"))
class Bad(type):
    def __instancecheck__(cls, obj): raise ValueError("bad check")
class BadC(metaclass=Bad): pass
print(attempt(lambda: isinstance(1, BadC)))

# attributes of classes through the metaclass
class Attrs(type):
    def __setattr__(cls, name, value):
        log.append(("set", name))
        super().__setattr__(name, value)
    def __delattr__(cls, name):
        log.append(("del", name))
        super().__delattr__(name)
    @property
    def p(cls): return cls._p
    @p.setter
    def p(cls, v): cls._p = v * 2
log.clear()
class T(metaclass=Attrs): q = 1
T.w = 5
del T.w
T.p = 4
print(log, T.p, T._p, T.q, hasattr(T, "w"), attempt(lambda: T().p))
class Desc:
    def __set_name__(self, owner, name): self.name = name; log.append(("set_name", owner.__name__, name))
    def __get__(self, obj, cls): return (self.name, obj, cls.__name__)
log.clear()
class U(metaclass=M2):
    d = Desc()
print(log, U.d)
V = M2("V", (), {"e": Desc()})
print(log, V.e)

# mro entries, orig bases, init_subclass with a metaclass, __class__ cell
class Entries:
    def __mro_entries__(self, bases): return (A2, int)
class X(Entries()): pass
print(X.__bases__, len(X.__orig_bases__), type(X.__orig_bases__[0]).__name__)
class BadE:
    def __mro_entries__(self, bases): return 5
def bad():
    class Y(BadE()): pass
print(attempt(bad))
class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.subs.append((cls.__name__, tag))
class Meta4(type):
    def __new__(mcs, name, bases, ns, **kw): return super().__new__(mcs, name, bases, ns, **kw)
class K1(Base, metaclass=Meta4, tag="t"): pass
class K2(K1): pass
print(Base.subs)
class Order(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): log.append(k)
        super().__setitem__(k, v)
class MO(type):
    @classmethod
    def __prepare__(mcs, name, bases): return Order()
    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, dict(ns))
        cls.order = [k for k in ns if not k.startswith("__")]
        return cls
log.clear()
class Z(metaclass=MO):
    b = 1
    a = b + 1
    def m(self): return super().__repr__()[:10]
    for i in range(2): pass
    del b
print(log, Z.order, Z.a, Z().m()[:3])
class BadPrepare(type):
    @classmethod
    def __prepare__(mcs, name, bases): return 5
def bad():
    class Y(metaclass=BadPrepare): pass
print(attempt(bad))
print(sorted(k for k in Z.__dict__ if not k.startswith("__")), "a" in vars(Z), M.__mro__, type.__call__(A, 3).v, type(type), isinstance(type, type))
class NoInit(type):
    def __call__(cls, *a): return "called"
class Q(metaclass=NoInit): pass
print(Q(), Q(1, 2), [Q() for _ in range(3)])
class IntMeta(type):
    def __new__(mcs, name, bases, ns): return super().__new__(mcs, name, bases + (int,), ns)
class N(metaclass=IntMeta):
    def double(self): return self * 2
print(N(4).double(), N.__mro__)
# a class changed after its instances were used
class Later: pass
def read(o): return o.late
later = Later()
later.late = 1
for i in range(3000): read(later)
Later.late = property(lambda self: "property")
print(read(later))
# keywords from a mapping
options = {"metaclass": Meta4, "tag": "starred"}
class Starred(Base, **options): pass
print(type(Starred), Base.subs[-1])
def bad():
    class Twice(Base, tag=1, **{"tag": 2}): pass
print(attempt(bad).split("got")[-1])
