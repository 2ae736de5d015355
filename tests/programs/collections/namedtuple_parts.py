# namedtuple: making, replacing, defaults, renaming, errors.
from collections import namedtuple


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


P = namedtuple('P', 'x y')
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._asdict(), p._replace(x=5), P._fields, P._make([3, 4]), len(p), tuple(p), hash(p) == hash((1, 2)))
fails(lambda: P(1))
fails(lambda: P(1, 2, 3))
fails(lambda: P(1, x=2))
fails(lambda: P(1, 2, z=3))
fails(lambda: p._replace(z=1))
fails(lambda: P._make([1]))
fails(lambda: setattr(p, 'x', 5))
fails(lambda: p.z)
fails(lambda: setattr(p, 'z', 5))
D = namedtuple('D', ['a', 'b', 'c'], defaults=[10, 20])
print(D(1), D(1, 2), D(a=1, c=3), D._field_defaults, D.__match_args__)
print(namedtuple('R', 'a class a _b', rename=True)._fields, namedtuple('C', 'a,b, c').__doc__, D.a.__doc__)
for names in ('class', '_a', 'a a', '1a', 'a-b'):
    fails(lambda: namedtuple('E', names))
fails(lambda: namedtuple('1', 'a'))
fails(lambda: namedtuple('E', 'a', defaults=(1, 2)))
fails(lambda: namedtuple('E'))
print(namedtuple('M', 'a', module='mod').__module__, P.__name__, P.__module__, P.__bases__, namedtuple('E', '')())


class Sub(namedtuple('Base', 'w h')):
    __slots__ = ()

    @property
    def area(self):
        return self.w * self.h

    def __str__(self):
        return f'{self.w}x{self.h}'


s = Sub(3, 4)
print(s, repr(s), s.area, s._replace(w=5).area, type(s._replace(w=5)).__name__, Sub._make([1, 2]))
match s:
    case Sub(w, h=k):
        print('matched', w, k)
a, b = p
print(a, b, p + (3,), p * 2, p < P(1, 3), sorted([P(2, 1), P(1, 5)]), max(P(1, 2), P(1, 3)), p.count(1), p.index(2))
print(P.x.__get__(p), '%s %s' % p, '{0.x} {0[1]}'.format(p))
