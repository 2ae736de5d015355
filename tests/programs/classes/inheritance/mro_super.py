# Method resolution order and super.
class Root:
    def f(self): return ["Root"]
    @classmethod
    def c(cls): return ["Root", cls.__name__]
class A(Root):
    def f(self): return ["A"] + super().f()
    @classmethod
    def c(cls): return ["A"] + super().c()
class B(Root):
    def f(self): return ["B"] + super().f()
    @classmethod
    def c(cls): return ["B"] + super().c()
class C(A, B):
    def f(self): return ["C"] + super().f()
    def g(self): return super(A, self).f(), super(C, type(self)).f(self)
    @property
    def p(self): return "C p"
class D(C):
    @property
    def p(self): return super().p + "/D"
    def lam(self): return [super(D, self).f() for _ in range(1)], (lambda: super(D, self).f())()
    def nested(self):
        def inner(): return super(D, self).f()
        return inner()
    def comp(self): return [super().f() for _ in range(1)]
d = D()
print(d.f(), D.c(), d.g(), d.p, d.lam(), d.nested(), [k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__))
try: print(d.comp())
except TypeError as e: print(e)
for bases in ("A, Root", "Root, A", "A, A", "int, str", "A, int", "object, A", "B, A, C"):
    try:
        ns = {}
        exec(f"class X({bases}): pass", globals(), ns)
        print(bases, [k.__name__ for k in ns["X"].__mro__])
    except TypeError as e: print(bases, "->", e)
def free(): return super().x
try: free()
except RuntimeError as e: print(e)
class E:
    def no_args(): return super().x
    def other(self): return super(int, self).x
    def missing(self): return super().missing_thing
    s = staticmethod(lambda: super().x)
for f in (E.no_args, E().other, E().missing, E.s):
    try: f()
    except Exception as e: print(type(e).__name__, e)
s = super(A, d)
print(s.__thisclass__.__name__, s.__self__ is d, s.__self_class__.__name__, s.f(), type(s).__name__)
class Meta(type):
    def hello(cls): return "hello " + cls.__name__
    def __call__(cls, *a): return super().__call__(*a)
class F(metaclass=Meta):
    def __new__(cls, *a): return super().__new__(cls)
    def __init__(self, *a): self.a = a
    def __init_subclass__(cls, **kw): super().__init_subclass__(); cls.kw = kw
    def __setattr__(self, n, v): super().__setattr__(n, v * 2)
    def __getattribute__(self, n): return super().__getattribute__(n)
class G(F, x=1): pass
print(G(1).a, G.kw, G.hello())
