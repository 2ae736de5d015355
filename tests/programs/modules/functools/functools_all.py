# functools: every function, with the texts of its errors.
import functools, operator
from functools import reduce, partial, lru_cache, cache, wraps, update_wrapper, cmp_to_key, total_ordering, cached_property, singledispatch, partialmethod, singledispatchmethod
print(reduce(lambda a, b: a + b, [1, 2, 3, 4]), reduce(operator.mul, range(1, 6), 10), reduce(max, iter([3, 9, 2])))
for f in (lambda: reduce(operator.add, []), lambda: reduce(operator.add, 5), lambda: partial(), lambda: partial(5), lambda: lru_cache('x'), lambda: total_ordering(type('X', (), {}))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f(a, b=2, *args, c=3, **kw): return (a, b, args, c, kw)
p = partial(f, 1, c=5)
print(p(), p(7, 8, 9), p(c=6, d=7), p.args, p.keywords, p.func is f)
print(repr(partial(print, 1, 'x', sep='-')).replace(repr(print), 'PRINT'))
q = partial(p, 10, z=1); print(q(), q.func is f, q.args, q.keywords)
p.x = 5; print(p.x, p.__dict__); q = partial(p, 11); print(q.func is p, q(12))
try: p.nothing
except AttributeError as e: print(e)
try: p.func = 3
except AttributeError as e: print(type(e).__name__)
try: p.__name__
except AttributeError as e: print(e)
print(callable(p), isinstance(p, partial), type(p), list(map(partial(pow, 2), range(5))))
class C:
    def __init__(self, v): self.v = v
    def m(self, a, b=0): return (self.v, a, b)
    pm = partialmethod(m, 5)
    pk = partialmethod(m, b=9)
    @cached_property
    def slow(self):
        print('computing')
        return self.v * 2
    @lru_cache(maxsize=None)
    def cm(self, x):
        print('call', x)
        return x + 1
c = C(1); print(c.pm(), c.pm(6), c.pk(1), c.slow, c.slow, c.__dict__, c.cm(1), c.cm(1), C.cm.cache_info())
@lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info(), fib.__name__, fib.__wrapped__.__name__, fib.cache_parameters()); fib.cache_clear(); print(fib.cache_info())
@lru_cache(maxsize=2, typed=True)
def g(*a, **k):
    print('g', a, k)
    return len(a)
g(1); g(1.0); g(1); g(True); g(1, x=2); g(1, x=2); print(g.cache_info(), g.cache_info().hits, tuple(g.cache_info()))
@lru_cache(maxsize=3)
def h(x): print('h', x); return x
for i in (1, 2, 3, 1, 4, 2, 1, 3): h(i)
print(h.cache_info())
@lru_cache(0)
def z(x): return x
z(1); z(1); print(z.cache_info())
@cache
def u(x, y=1): return (x, y)
try: u([1])
except TypeError as e: print(e)
print(u(1), u(1, 1), u(x=1), u(1, y=1), u.cache_info())
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return 7
    def __eq__(self, o): return self.v == o.v
print(u(K(1))[0].v, u(K(1))[0].v, u(K(2))[0].v, u.cache_info())
@cache
def boom(x): raise ValueError(x)
for _ in range(2):
    try: boom(3)
    except ValueError as e: print('ValueError', e, boom.cache_info())
def deco(fn):
    @wraps(fn)
    def w(*a, **k):
        """W doc"""
        return fn(*a, **k)
    return w
@deco
def orig(x):
    """Orig doc"""
    return x
print(orig.__name__, orig.__doc__, orig.__wrapped__(3), orig(4), functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max('abc', key=cmp_to_key(lambda a, b: ord(b) - ord(a))))
k = cmp_to_key(lambda a, b: a - b); print(k(1) < k(2), k(1) == k(1), k(2) > k(1), k(3).obj)
@total_ordering
class T:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, T) else NotImplemented
    def __lt__(self, o): return self.n < o.n if isinstance(o, T) else NotImplemented
print(T(1) < T(2), T(1) <= T(1), T(2) > T(1), T(1) >= T(2), T(3) >= T(3))
try: T(1) <= 5
except TypeError as e: print(e)
for root in ('__le__', '__gt__', '__ge__'):
    ns = {'__init__': lambda self, n: setattr(self, 'n', n), '__eq__': lambda a, b: a.n == b.n, root: lambda a, b, r=root: getattr(a.n, r)(b.n)}
    X = total_ordering(type('X', (), ns)); print(root, X(1) < X(2), X(2) < X(2), X(2) <= X(2), X(3) > X(2), X(2) > X(2), X(1) >= X(2))
@singledispatch
def fun(arg, verbose=False): return ('base', arg)
@fun.register(int)
def _(arg, verbose=False): return ('int', arg)
@fun.register(list)
def _(arg: list, verbose=False): return ('list', len(arg))
@fun.register(float)
@fun.register(complex)
def _(arg): return ('number', arg)
fun.register(type(None), lambda a: 'none')
print(fun(1), fun(True), fun('x'), fun([1, 2]), fun(2.5), fun(1j), fun(None), fun.dispatch(bool)(7), fun.registry[int] is fun.dispatch(int), fun.__name__)
try: fun()
except TypeError as e: print(e)
class SD:
    @singledispatchmethod
    def neg(self, a): return 'none'
    @neg.register(int)
    def _(self, a: int): return -a
    @neg.register(str)
    def _(self, a): return a[::-1]
print(SD().neg(5), SD().neg('abc'), SD().neg([]))
