# super() in lambdas and comprehensions, without an object, and what is wrong with it.
class A:
    x = 1
    def hi(self): return "A.hi"
    @classmethod
    def make(cls): return "A", cls.__name__
class B(A):
    def hi(self): return super().hi() + "!"
    def rebound(self):
        self = 5
        return super().hi()
    def other(self):
        self = B()
        return super().hi()
    def nothing(*args): return super().hi()
    def in_lambda(self): return (lambda s: super().hi())(self), (lambda s, t=2: super().x)(self)
    def without(self): return (lambda: super().hi())()
    def listed(self): return [super().hi() for _ in range(2)], {super(B, self).x for _ in range(2)}
    def deeper(self):
        def inner(me): return super().hi()
        return inner(self)
    @staticmethod
    def static(): return super().hi()
    @classmethod
    def make(cls): return super().make()
b = B()
for name in "rebound other nothing in_lambda without listed deeper static make hi".split():
    for _ in range(3):
        try: result = getattr(b, name)()
        except (RuntimeError, TypeError) as e: result = type(e).__name__, str(e)
    print(name, result)
s, u = super(B, b), super(B)
print(s.__thisclass__, s.__self__ is b, s.__self_class__, s.hi(), s.x)
print(u, u.__thisclass__, u.__self__, u.__self_class__, super(B, None))
g = u.__get__(b, B)
print(type(g), g.hi(), g.__self__ is b, u.__get__(None, B) is u, s.__get__(B(), B) is s)
print(super(B, b), super(B, B), super(B, B).make(), super(B, B).__self__, super(B, B).__self_class__)
for f in (lambda: u.hi(), lambda: u.__get__(None), lambda: super(B, 5), lambda: super(B, int), lambda: super(1, 2), lambda: super(B, A()), lambda: super(1),
          lambda: u.__get__(5), lambda: super(), lambda: s.nope):
    try: print(f())
    except (AttributeError, TypeError, RuntimeError) as e: print(type(e).__name__, e)
