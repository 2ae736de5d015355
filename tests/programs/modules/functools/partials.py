# functools.partial: arguments, placeholders, nesting, repr; partialmethod.
import functools
from functools import partial, partialmethod


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


def f(*a, **k):
    return a, k


p = partial(f, 1, x=2)
print(p(), p(3, y=4), p(x=5), p.func is f, p.args, p.keywords)
q = partial(p, 6, z=7)
print(q.func is f, q.args, q.keywords, q(8))
print(partial(int, base=2)('101'), partial(max, 5)(3), list(map(partial(pow, 2), range(4))), partial(str)())
fails(lambda: partial())
fails(lambda: partial(5))
fails(lambda: partial(len)())
print(repr(partial(int, 'x', base=3)))
p.extra = 5
print(p.extra, p.__dict__, hasattr(p, '__name__'), callable(p))


class C:
    def m(self, a, b=0, *, c=0):
        return (type(self).__name__, a, b, c)

    one = partialmethod(m, 1)
    kw = partialmethod(m, b=2, c=3)
    static = partialmethod(staticmethod(lambda *a: a), 9)
    cls = partialmethod(classmethod(lambda k, *a: (k.__name__,) + a), 8)
    plain = partial(f, 'bound?')


c = C()
print(c.one(), c.one(5, c=6), c.kw(1), c.static(1), c.cls(1), C.one(c, 4), C.cls(2))
print(c.plain(1)[0][0])
