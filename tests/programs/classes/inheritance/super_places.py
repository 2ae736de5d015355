class A:
    def f(self): return ["A"]
    @classmethod
    def c(cls): return [cls.__name__, "A"]
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    x = "A.x"

class B(A):
    def f(self):
        def inner(): return super(B, self).f()
        g = lambda: super(__class__, self).f()
        return ["B"] + inner() + g() + [v for v in super().f()]
    @classmethod
    def c(cls): return super().c() + ["B"]
    @staticmethod
    def s(): return super(B, B).s() + "!"
    @property
    def p(self): return super().p + " B.p"
    def attr(self): return super().x
    def __getattr__(self, n): return "fallback " + n

class C(B):
    x = "C.x"
    def f(self): return ["C"] + super().f()
    def missing(self): return super().nothing

c = C()
print(c.f(), C.c(), c.s(), c.p, c.attr())
try:
    c.missing()
except AttributeError as e:
    print(e)
def free(self): return super().f()
try:
    free(c)
except RuntimeError as e:
    print(e)
class D(A):
    def f(): return super().f()
    g = lambda: super().f()
for f in (D.f, D.g):
    try:
        f()
    except RuntimeError as e:
        print(e)
s = super(B, c)
print(s.f(), s.__thisclass__.__name__, s.__self__ is c, s.__self_class__.__name__)
try:
    super(B, 5).f
except TypeError as e:
    print(e)
for _ in range(300): r = c.f()
print(r)
