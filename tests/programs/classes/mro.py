# Linearisation, super() in diamonds, attributes that shadow.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    tag = 'A'
    def who(self): return ['A']
class B(A):
    def who(self): return ['B'] + super().who()
class C(A):
    tag = 'C'
    def who(self): return ['C'] + super().who()
class D(B, C):
    def who(self): return ['D'] + super().who()
print(D().who(), D.tag, [c.__name__ for c in D.__mro__], D.__bases__ == (B, C))
print(super(B, D()).who(), super(D, D()).tag, isinstance(D(), C), issubclass(D, A), issubclass(A, D), issubclass(D, (int, A)))
def bad():
    class X(A, D): pass
t(bad)
def dup():
    class X(A, A): pass
t(dup)
def base(b):
    class X(b): pass
    return X.__name__
t(lambda: base(bool))
t(lambda: base(type(base)))
class S:
    n = 0
    xs = []
    def inc(self): self.n += 1; self.xs.append(self.n); return self.n
a, b = S(), S()
a.inc(), a.inc(), b.inc()
print(a.n, b.n, S.n, S.xs)
del a.n
print(a.n)
t(lambda: delattr(a, 'n'))
S.n = 50
print(a.n, b.n)
S.inc = lambda self: 'patched'
print(a.inc())
a.inc = lambda: 'own'
print(a.inc(), b.inc())
del S.inc
t(lambda: b.inc())
class P(A):
    def who(self): return super(P, self).who() + [super().tag]
print(P().who())
t(lambda: super(A, P()).who())
class Q:
    def f(self):
        def g(): return super().__init__
        return g()
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def stat(x): return x * 2
class R(Q):
    @classmethod
    def make(cls): return super().make() + '!'
print(R.make(), R().make(), R.stat(4), R().stat(2), __class__ if '__class__' in [] else 'none')
class E(ValueError, KeyError): pass
t(lambda: (_ for _ in ()).throw(E('both')))
try: raise E('x')
except KeyError as e: print([c.__name__ for c in E.__mro__], e)
class N:
    class Inner:
        v = 1
        def get(self): return N.Inner.v
    def make(self): return self.Inner()
print(N().make().get(), N.Inner.__qualname__, N.make.__qualname__)
print(D.__name__, D.__module__, type(D), type(type(D)), D.__doc__)
