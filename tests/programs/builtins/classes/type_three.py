# type() with one and three arguments.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


C = type('C', (), {'x': 1, 'f': lambda self: self.x + 1})
c = C()
print(type(c) is C, C.__name__, C.__qualname__, C.__module__, C.__bases__, c.f(), C.x)
D = type('D', (C, list), {'__init__': lambda self, *a: list.__init__(self, a)})
print(D(1, 2), D.__mro__[1:3] == (C, list), D(1).x)
fails(lambda: type())
fails(lambda: type('a', ()))
fails(lambda: type(1, (), {}))
fails(lambda: type('a', 1, {}))
fails(lambda: type('a', (1,), {}))
fails(lambda: type('a', (), 1))
fails(lambda: type('a', (int, str), {}))
fails(lambda: type('a', (bool,), {}))
fails(lambda: type('a', (object, C), {}))
fails(lambda: type('a\0b', (), {}))
fails(lambda: type('E', (), {'__slots__': ('a', 'b')})().c)
fails(lambda: type('E', (), {'__qualname__': 5}))
print(type('F', (), {'__qualname__': 'X.Y', '__module__': 'm', '__doc__': 'text'}))
print(type('F', (), {'__doc__': 'text'}).__doc__)


class Base:
    def __init_subclass__(cls, tag=None, **kw):
        cls.tag = tag


print(type('G', (Base,), {}, tag=5).tag)
fails(lambda: type('G', (), {}, tag=5))
print(type(type), type(1), type(None), type(type('H', (), {})))
print(type('I', (), dict(a=1)).a, isinstance(C, type), callable(type))
