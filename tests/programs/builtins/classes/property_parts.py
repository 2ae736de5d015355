# property: getters, setters, deleters, docs, and what it says when one is missing.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class C:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        """the x"""
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    def getter(self):
        return 'got'

    only = property(getter, doc='own doc')
    nothing = property()
    write = property(None, lambda self, v: self.__dict__.update(w=v))


c = C()
c.x = 5
print(c.x, C.x.__doc__, C.only.__doc__, c.only, C.x.fget.__name__, C.x.fset is not None, C.only.fset, type(C.x), C.x.__name__)
del c.x
fails(lambda: c.x)
fails(lambda: setattr(c, 'only', 1))
fails(lambda: delattr(c, 'only'))
fails(lambda: c.nothing)
fails(lambda: c.write)
c.write = 7
print(c.w, C.x.__get__(None, C) is C.x)
fails(lambda: property(1, 2, 3, 4, 5))
fails(lambda: C.x.__get__(5))
p = C.x.getter(lambda self: 'new getter')
print(p.fset is C.x.fset, p.__doc__, property(lambda s: 1, doc=5).__doc__)


class D(C):
    @C.x.getter
    def x(self):
        return 'overridden'


d = D()
d.x = 9
print(d.x, d._x)


class Raises:
    @property
    def bad(self):
        raise AttributeError('from inside')

    @property
    def worse(self):
        raise KeyError('other')

    def __getattr__(self, name):
        return 'fallback ' + name


print(Raises().bad, Raises().other)
fails(lambda: Raises().worse)
print(hasattr(Raises(), 'bad'), callable(C.x), isinstance(C.x, property), C.__dict__['x'] is C.x)
