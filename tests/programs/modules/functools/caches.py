# functools: lru_cache and cache: sizes, keys, statistics.
import functools


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


calls = []


@functools.lru_cache(maxsize=2)
def f(x, y=0):
    """doc of f"""
    calls.append((x, y))
    return x + y


print(f(1), f(1), f(2), f(3), f(1), f(1, y=0), f(1, 0), calls, f.cache_info(), f.cache_parameters())
f.cache_clear()
print(f.cache_info(), f.__name__, f.__doc__, f.__wrapped__(5, 6), calls[-1])
fails(lambda: f([]))
fails(lambda: f())
fails(lambda: f(1, 2, 3))


@functools.lru_cache(typed=True)
def g(x):
    return type(x).__name__


print(g(1), g(1.0), g(True), g.cache_info().currsize, g.cache_parameters())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@functools.lru_cache(maxsize=0)
def none(x):
    return x


print(none(1), none(1), none.cache_info())
negative = functools.lru_cache(maxsize=-5)(lambda x: x)
print(negative(1), negative.cache_info())


class C:
    def __init__(self, n):
        self.n = n

    @functools.lru_cache
    def m(self, k):
        return self.n * k

    @functools.cached_property
    def p(self):
        print('computed')
        return self.n + 1


c = C(3)
print(c.m(2), c.m(2), C(4).m(2), C.m.cache_info().hits, c.p, c.p, c.__dict__)
c.p = 9
print(c.p)
del c.p
print(c.p, C.p.attrname, type(C.p).__name__)
fails(lambda: functools.lru_cache('a'))
fails(lambda: functools.cached_property(len).__get__(c, C))


@functools.lru_cache
def broken(x):
    raise ValueError(x)


fails(lambda: broken(1))
print(broken.cache_info())
for i in range(1000):
    f(i % 7)
print(f.cache_info())
