# functools: reduce, total_ordering, cmp_to_key, wraps, singledispatch.
import functools


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


print(functools.reduce(lambda a, b: a + b, [1, 2, 3]), functools.reduce(lambda a, b: a * b, [], 7), functools.reduce(max, [3, 9, 2]), functools.reduce(lambda a, b: (a, b), 'abc', 0))
fails(lambda: functools.reduce(max, []))
fails(lambda: functools.reduce(5, [1, 2]))
fails(lambda: functools.reduce(max))
fails(lambda: functools.reduce(max, 5))
print(functools.reduce(5, [1]), functools.reduce(lambda a, b: a - b, [1, 2], initial=10))


@functools.total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, V) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, V) else NotImplemented


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2), sorted([V(3), V(1)])[0].n)
fails(lambda: V(1) <= 5)


def no_order():
    @functools.total_ordering
    class N:
        pass


fails(no_order)
print(sorted(['bb', 'a', 'ccc'], key=functools.cmp_to_key(lambda a, b: len(b) - len(a))), max([1, 5, 3], key=functools.cmp_to_key(lambda a, b: b - a)))
k = functools.cmp_to_key(lambda a, b: a - b)
print(k(1) < k(2), k(1) == k(1), k(5).obj, k(3) >= k(4))
fails(lambda: k(1) < 5)


def deco(fn):
    @functools.wraps(fn)
    def wrapper(*a):
        """own doc"""
        return ['wrapped', fn(*a)]
    return wrapper


@deco
def named(x: int) -> str:
    """named doc"""
    return x


named.tag = 1
print(named(3), named.__name__, named.__doc__, named.__wrapped__(4), named.__annotations__, functools.WRAPPER_UPDATES)


@functools.singledispatch
def show(x):
    return 'object'


@show.register
def _(x: int):
    return 'int'


@show.register(list)
@show.register(tuple)
def _(x):
    return 'sequence'


@show.register
def _(x: str | bytes):
    return 'text'


print(show(1), show(True), show([]), show(()), show('a'), show(b''), show(1.5), show.dispatch(bool)(1), show.dispatch(dict)({}), list in show.registry)
fails(lambda: show())
fails(lambda: show.register(5))


class M:
    @functools.singledispatchmethod
    def f(self, x):
        return 'default'

    @f.register
    def _(self, x: int):
        return 'int method'


print(M().f(1), M().f('a'))
