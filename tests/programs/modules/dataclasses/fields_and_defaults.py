# dataclasses: fields, defaults, factories, what a definition refuses.
import dataclasses
from dataclasses import dataclass, field, fields


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    hidden: str = field(default='h', repr=False, compare=False)
    later: int = field(init=False, default=7)


a, b = P(1), P(1, 0, [], 'other')
print(a, a == b, a.hidden, a.later, a.tags is b.tags, P(1, tags=[5]))
for f in fields(P):
    print(f.name, f.type, f.default is dataclasses.MISSING, f.default_factory is list, f.init, f.repr, f.compare, f.kw_only)
fails(lambda: P())
fails(lambda: P(1, 2, 3, 4, 5))
fails(lambda: P(1, z=2))
fails(lambda: P(1, x=2))
fails(lambda: P(1) < P(2))


def mutable():
    @dataclass
    class M:
        a: list = []


def order():
    @dataclass
    class O:
        a: int = 1
        b: int


def both():
    @dataclass
    class B:
        a: int = field(default=1, default_factory=int)


def no_annotation():
    @dataclass
    class N:
        a = field(default=1)


for f in (mutable, order, both, no_annotation):
    fails(f)
fails(lambda: fields(int))
fails(lambda: fields(5))
print(dataclasses.is_dataclass(P), dataclasses.is_dataclass(a), dataclasses.is_dataclass(int), P.__match_args__, P.__doc__)
print(dataclasses.asdict(P(1, tags=[P(2)])), dataclasses.astuple(P(1, tags=[(1, P(3))])))
print(dataclasses.replace(a, x=9), dataclasses.replace(a, tags=[1]))
fails(lambda: dataclasses.replace(a, later=1))
fails(lambda: dataclasses.replace(a, nope=1))
fails(lambda: dataclasses.replace(5, x=1))
fails(lambda: dataclasses.asdict(P))
match a:
    case P(x, y):
        print('matched', x, y)
print(hash is not None, P.__hash__, repr(field(default=3))[:40])
