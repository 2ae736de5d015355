# What properties, class methods, static methods and bound methods show of what they are made of.
def attempt(f):
    try:
        print('ok', f())
    except Exception as e:
        print(type(e).__name__, e)


class A:
    def __init__(self):
        self._p = 0

    @property
    def p(self):
        "doc p"
        return self._p

    @p.setter
    def p(self, value):
        self._p = value

    @classmethod
    def c(cls, a, b=1):
        "doc c"
        return cls.__name__, a, b

    @staticmethod
    def s(x):
        "doc s"
        return x

    def m(self, a, /, b, *, c=3):
        return a, b, c


a = A()
print(A.p.fget(a), A.p.fset(a, 5), a.p, A.p.fdel, A.p.__doc__, A.p.__name__, A.p.fget.__name__)
print(A.p.getter(lambda self: 'other').fget(a), A.p.deleter(print).fdel is print, A.p.getter(lambda self: 'other').__doc__)
attempt(lambda: property().__name__)
print(property(lambda self: 1).__name__ == '<lambda>', property(doc='given').__doc__, property(None).fget)
attempt(lambda: setattr(A.p, 'fget', 1))
A.p.__doc__ = 'new doc'
print(A.p.__doc__)
print(A.p.__get__(a), A.p.__get__(None, A) is A.p)
attempt(lambda: property.fget.__get__(1))
print(property.fget, property.fget.__get__(A.p)(a))

c, s = A.__dict__['c'], A.__dict__['s']
print(c.__func__.__name__, c.__wrapped__ is c.__func__, c.__doc__, c.__name__, s.__func__.__name__, s.__wrapped__ is s.__func__, s.__doc__, s(7))
print(repr(c)[:30], repr(s)[:31])
print(c.__get__(None, A)(1), c.__func__(int, 2, 3), s.__get__(a)(8))
attempt(lambda: c())
print(A.c.__self__ is A, A.c.__func__ is c.__func__, a.m.__self__ is a, a.m.__func__ is A.m, a.m.__name__, a.m.__qualname__)
attempt(lambda: setattr(a.m, 'x', 1))

code = A.m.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames)


def varied(a, b=2, *args, k, w=4, **kw):
    yield


code = varied.__code__
print(code.co_varnames, code.co_varnames[:code.co_argcount], varied.__defaults__, varied.__kwdefaults__)
print(bool(code.co_flags & 4), bool(code.co_flags & 8), bool(code.co_flags & 32), bool(A.m.__code__.co_flags & 32))

print(range(1, 10, 2).start, range(1, 10, 2).stop, range(1, 10, 2).step, slice(1, 2).start, slice(1, 2).step)
attempt(lambda: setattr(range(3), 'start', 1))
attempt(lambda: setattr(slice(3), 'stop', 1))
print(slice(1, 10, 2).indices(5), slice(None, None, -1).indices(5), slice(10, -20, -3).indices(7))
attempt(lambda: slice(1).indices(-1))
print(int.real, int.real.__get__(5), float.imag.__get__(2.5), range.start.__get__(range(4, 9)))
print([].append.__self__, [].append.__qualname__, str.join.__objclass__, str.join.__qualname__, str.join.__get__('-')(['a', 'b']))
attempt(lambda: str.join.__get__(5))
attempt(lambda: list.__len__.__get__(5))
print(int.__add__.__get__(5)(6), (5).__add__.__self__, len.__qualname__, len.__module__)
