# What a metaclass may define.
log = []
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        log.append(("prepare", name, len(bases), kw))
        return {"injected": name}
    def __new__(mcls, name, bases, ns, **kw):
        log.append(("new", name, sorted(k for k in ns if not k.startswith("__")), kw))
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        log.append(("init", name))
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        log.append(("call", cls.__name__, args))
        return super().__call__(*args)
    def __instancecheck__(cls, o): return o == "magic" or super().__instancecheck__(o)
    def __subclasscheck__(cls, c): return c is int or super().__subclasscheck__(c)
    def __iter__(cls): return iter([cls.__name__])
    def __len__(cls): return 42
    def __contains__(cls, x): return x == cls.__name__
    def __getattr__(cls, name): return f"meta {name}"
    def __add__(cls, o): return (cls.__name__, o)
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __bool__(cls): return False
    def __hash__(cls): return 7
    def __eq__(cls, o): return cls is o
class A(metaclass=Meta, opt=1):
    x = injected
    def __init__(self, v=0): self.v = v
class B(A): pass
a = B(5)
for entry in log: print(entry)
print(A.x, isinstance("magic", A), isinstance(a, A), issubclass(int, A), issubclass(str, A), list(B), len(B), "B" in B, B.anything, B + 1, repr(B), bool(B), hash(B), B == A)
try: a.anything
except AttributeError as e: print(e)
class Other(type): pass
try:
    class C(A, metaclass=Other): pass
except TypeError as e: print(e)
class Both(Meta, Other): pass
class D(A, metaclass=Both): pass
print(type(D).__name__, type(type(D)).__name__)
def func_meta(name, bases, ns, **kw): return (name, bases, sorted(k for k in ns if not k.startswith("__")), kw)
class E(metaclass=func_meta, z=1): y = 2
print(E)
class NS(dict):
    def __missing__(self, k): return f"<{k}>" if not k.startswith("__") else exec("raise KeyError(k)")
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
class P(type):
    @classmethod
    def __prepare__(mcls, n, b): return NS()
try:
    class F(metaclass=P):
        a = undefined_name
        b = other
    print(F.a, F.b)
except Exception as e: print(type(e).__name__, e)
class BadPrepare(type):
    @classmethod
    def __prepare__(mcls, n, b): return 5
try:
    class G(metaclass=BadPrepare): pass
except TypeError as e: print(e)
