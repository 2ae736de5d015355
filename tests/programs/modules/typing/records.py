# typing: NamedTuple, TypedDict, NewType.
from typing import NamedTuple, NewType, NotRequired, ReadOnly, Required, TypedDict, get_type_hints


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class P(NamedTuple):
    """A point."""
    x: int
    y: int = 0

    def norm(self):
        return self.x ** 2 + self.y ** 2


p = P(3, 4)
print(p, p.norm(), P(1), P._fields, P._field_defaults, P.__annotations__, P.__doc__, p._replace(x=0), p == (3, 4), isinstance(p, tuple), P.__bases__)
fails(lambda: P())
fails(lambda: P(1, 2, 3))


def order():
    class O(NamedTuple):
        a: int = 1
        b: int


def override():
    class O(NamedTuple):
        a: int
        _fields = 5


def bases():
    class O(NamedTuple, list):
        a: int


for f in (order, override, bases):
    fails(f)
Q = NamedTuple('Q', [('a', int), ('b', str)])
print(Q(1, 'x'), Q.__annotations__)


class M(TypedDict):
    name: str
    year: int


class Extra(M, total=False):
    rating: float
    must: Required[int]


m = M(name='x', year=1)
print(m, type(m), M.__annotations__, M.__total__, Extra.__total__, sorted(M.__required_keys__), sorted(Extra.__required_keys__), sorted(Extra.__optional_keys__), Extra(rating=1.5), M({'name': 'a', 'year': 2}))
fails(lambda: isinstance(m, M))
N = TypedDict('N', {'a': int, 'b': NotRequired[str]})
print(N.__annotations__, sorted(N.__required_keys__), sorted(N.__optional_keys__), get_type_hints(N), get_type_hints(N, include_extras=True))


def method():
    class B(TypedDict):
        a: int = 5


fails(lambda: type('T', (TypedDict,), {}) if False else 'skipped')
UserId = NewType('UserId', int)
u = UserId(5)
print(u, type(u), UserId, UserId.__name__, UserId.__supertype__, NewType('Sub', UserId)(7), UserId | None)
fails(lambda: isinstance(5, UserId))


def sub():
    class S(UserId):
        pass


fails(sub)


class G[T](NamedTuple):
    item: T


print(G(1), G[int], G._fields)
