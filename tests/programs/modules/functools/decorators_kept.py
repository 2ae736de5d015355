# functools: wraps and update_wrapper on what lacks attributes; cached_property on odd classes; cache of methods.
import functools


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class CallMe:
    def __call__(self, *a):
        return a


w = functools.wraps(CallMe())(lambda *a: a)
print(w.__name__, hasattr(w, '__wrapped__'), w(1))
u = functools.update_wrapper(CallMe(), len)
print(u.__name__, u.__wrapped__ is len, u(2))


def deco(times):
    def outer(fn):
        @functools.wraps(fn, assigned=('__name__',), updated=())
        def inner(*a, **k):
            return [fn(*a, **k) for _ in range(times)]
        return inner
    return outer


@deco(2)
def hello(name, *, punct='!'):
    """says hello"""
    return 'hi ' + name + punct


print(hello('x'), hello.__name__, hello.__doc__, hello('y', punct='?'))


class Slotted:
    __slots__ = ('a',)

    @functools.cached_property
    def v(self):
        return 1


fails(lambda: Slotted().v)


class Base:
    calls = 0

    @functools.cached_property
    def data(self):
        """the data"""
        type(self).calls += 1
        return [1]


class Derived(Base):
    @functools.cached_property
    def data(self):
        return super().data + [2]


d = Derived()
print(d.data, d.data is d.data, Derived.calls, Base.data.__doc__, Base.__dict__['data'].attrname)


@functools.cache
def tree(n):
    return (n,) if n == 0 else (tree(n - 1), n)


print(tree(3), tree.cache_info().misses, tree(3) is tree(3))
f = functools.lru_cache(maxsize=3)(lambda *a, **k: (a, tuple(sorted(k.items()))))
print([f(i % 4, k=i % 2) for i in range(6)][-1], f.cache_info().currsize, f(1, k=1), f(k=1) == f(k=1), f((1, 2)))


class Cmp:
    def __init__(self, v):
        self.v = v

    @functools.singledispatchmethod
    @classmethod
    def of(cls, x):
        return cls('other')

    @of.register
    @classmethod
    def _(cls, x: int):
        return cls('int')

    @of.register(str)
    @classmethod
    def _(cls, x):
        return cls('str')


print(Cmp.of(1).v, Cmp.of('a').v, Cmp.of(1.5).v, Cmp('x').of(2).v)
