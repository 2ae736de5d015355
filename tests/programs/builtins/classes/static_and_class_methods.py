# staticmethod and classmethod: binding, attributes, calling them directly.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class A:
    @staticmethod
    def s(x, y=2):
        """static doc"""
        return (x, y)

    @classmethod
    def c(cls, x):
        """class doc"""
        return (cls.__name__, x)

    plain = staticmethod(len)
    raw = classmethod(lambda cls: cls)


class B(A):
    pass


print(A.s(1), A().s(1, 3), A.c(1), A().c(2), B.c(3), B().c(4), A.plain('abc'), A().plain([1]), B.raw() is B)
print(A.__dict__['s'].__func__(5), A.__dict__['c'].__func__(B, 6), A.s.__doc__, A.c.__doc__, A.c.__self__ is A, A.c.__func__.__name__, type(A.__dict__['s']), type(A.__dict__['c']))
print(A.__dict__['s'](7), A.__dict__['s'].__name__, A.__dict__['c'].__wrapped__.__name__, A.__dict__['s'].__wrapped__ is A.s)
fails(lambda: A.__dict__['c'](1))
fails(lambda: staticmethod())
fails(lambda: classmethod())
fails(lambda: classmethod(5).__get__(None, A)())
fails(lambda: A.s())
fails(lambda: A.c())


class Meta(type):
    def make(cls):
        return cls()

    @classmethod
    def meta(mcs):
        return mcs.__name__


class M(metaclass=Meta):
    pass


print(type(M.make()).__name__, M.meta())
fails(lambda: M().make())


class Factory:
    made = 0

    def __new__(cls, *a):
        cls.made += 1
        return super().__new__(cls)

    @classmethod
    def build(cls, n):
        return [cls() for _ in range(n)]

    @staticmethod
    def twice(f):
        return lambda *a: f(f(*a))


class Sub(Factory):
    pass


Sub.build(3)
print(Factory.made, Sub.made, Factory.twice(lambda x: x + 1)(5), Factory().twice(str)(5))
bound = B.c
print(bound(9), bound == B.c, bound == A.c, B().c == B.c)
A.late = classmethod(lambda cls: 'late ' + cls.__name__)
print(B.late(), isinstance(A.__dict__['late'], classmethod), callable(A.__dict__['s']), callable(A.__dict__['late']))
