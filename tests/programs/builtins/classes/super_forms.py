# super(): with and without arguments, in every kind of method.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class A:
    attr = 'A.attr'

    def f(self):
        return ['A.f']

    @classmethod
    def c(cls):
        return ['A.c', cls.__name__]

    @staticmethod
    def s():
        return ['A.s']

    @property
    def p(self):
        return 'A.p'


class B(A):
    attr = 'B.attr'

    def f(self):
        return ['B.f'] + super().f()

    @classmethod
    def c(cls):
        return ['B.c'] + super().c()

    @property
    def p(self):
        return 'B.p+' + super().p

    def s(self):
        return super().s()

    def nested(self):
        def inner():
            return super(B, self).f()
        return inner(), [super(B, self).attr for _ in range(1)]


class C(A):
    def f(self):
        return ['C.f'] + super().f()


class D(B, C):
    def f(self):
        return ['D.f'] + super().f()


d = D()
print(d.f(), D.c(), d.p, B().s(), B().nested(), super(B, d).f(), super(D, D).c(), super(A, d).__repr__.__name__)
fails(lambda: super().f())
fails(lambda: super(B, A()).f())
fails(lambda: super(B, int))
fails(lambda: super(5))
fails(lambda: super(B, d).nothing)
fails(lambda: super(A, d).f)
s = super(B, d)
print(s.__thisclass__.__name__, s.__self__ is d, s.__self_class__.__name__, type(s), repr(super(B, d))[:16])


def no_args():
    return super()


fails(no_args)


class E(B):
    def g(this, /):
        return super().f()


print(E().g())


class Set(A):
    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)


x = Set()
x.v = 4
print(x.v, super(Set, x).attr, getattr(super(B, d), 'attr'), hasattr(super(B, d), 'zz'))

