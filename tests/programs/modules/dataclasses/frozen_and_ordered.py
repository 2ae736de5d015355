# dataclasses: frozen, order, hash, slots, keyword-only.
import dataclasses
from dataclasses import KW_ONLY, FrozenInstanceError, dataclass, field


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


@dataclass(frozen=True, order=True)
class V:
    major: int
    minor: int = 0


v = V(1, 2)
print(v < V(1, 3), v >= V(1), sorted([V(2), V(1, 9), V(1)]), hash(v) == hash(V(1, 2)), {v: 'a'}[V(1, 2)], V(1) == (1, 0))
fails(lambda: setattr(v, 'major', 5))
fails(lambda: delattr(v, 'major'))
fails(lambda: v < (1, 2))
print(issubclass(FrozenInstanceError, AttributeError), dataclasses.replace(v, minor=7))


@dataclass(slots=True)
class S:
    a: int
    b: str = 'x'


s = S(1)
print(s, S.__slots__, hasattr(s, '__dict__'))
fails(lambda: setattr(s, 'c', 1))


@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2


fails(lambda: K(1))
print(K(a=1), K.__match_args__)


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int = field(default=2, kw_only=False)


print(Mixed(1, 3, b=4), Mixed.__match_args__)


@dataclass(eq=False)
class Identity:
    a: int


i = Identity(1)
print(i == i, i == Identity(1), hash(i) == hash(i))


@dataclass(unsafe_hash=True)
class U:
    a: int
    b: int = field(hash=False, default=0)


print(hash(U(1, 2)) == hash(U(1, 3)))


def bad_order():
    @dataclass(order=True, eq=False)
    class B:
        a: int


def mixed_frozen():
    @dataclass
    class C(V):
        patch: int = 0


def own_lt():
    @dataclass(order=True)
    class L:
        a: int

        def __lt__(self, other):
            return True


for f in (bad_order, mixed_frozen, own_lt):
    fails(f)


@dataclass(repr=False)
class Quiet:
    a: int

    def __repr__(self):
        return 'quiet'


print(Quiet(1), dataclass(init=False)(type('T', (), {'__annotations__': {'a': int}}))().__class__.__name__)
