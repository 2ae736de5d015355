# @dataclass(slots=True): the class made again with __slots__.
from dataclasses import dataclass, field, fields, replace, asdict, FrozenInstanceError
import copy


def attempt(f):
    try:
        print('ok', f())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass(slots=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

    def moved(self, dx):
        return replace(self, x=self.x + dx)


p = Point(1)
print(p, Point.__slots__, p == Point(1, 0, []), asdict(p), p.moved(5))
attempt(lambda: setattr(p, 'z', 1))
attempt(lambda: p.__dict__)
print(Point.x, type(Point.y).__name__, [f.name for f in fields(Point)])


@dataclass(slots=True)
class Point3(Point):
    z: int = 9

    def moved(self, dx):
        base = super().moved(dx)
        return (type(base).__name__, base.x, __class__.__name__, __class__ is Point3)


q = Point3(1, 2)
print(q, Point3.__slots__, q.moved(1))


@dataclass(frozen=True, slots=True)
class Frozen:
    a: int
    b: str = 'b'


f = Frozen(1)
attempt(lambda: setattr(f, 'a', 2))
attempt(lambda: setattr(f, 'other', 2))
attempt(lambda: delattr(f, 'a'))
print(hash(f) == hash(Frozen(1)), f.__getstate__(), copy.copy(f), copy.deepcopy(f) == f)


@dataclass(slots=True, weakref_slot=True)
class Weak:
    v: int


print(Weak.__slots__, Weak(3))


@dataclass(slots=True)
class Documented:
    v: int = field(default=1, doc='the value')
    w: int = 2


print(Documented.__slots__, Documented())


def already():
    @dataclass(slots=True)
    class C:
        __slots__ = ('x',)
        x: int


attempt(already)


class Base:
    __slots__ = ('x', 'name')


@dataclass(slots=True)
class Derived(Base):
    x: int
    y: int


print(Derived.__slots__, Derived(1, 2), hasattr(Derived(1, 2), 'name'))

p = Point(3, 4, [1])
shallow, deep = copy.copy(p), copy.deepcopy(p)
p.tags.append(2)
print(shallow, deep)


class Secret:
    __slots__ = ('__a', 'b', 'unset')

    def __init__(self):
        self.__a = [1]
        self.b = [2]


s = copy.deepcopy(Secret())
print(s._Secret__a, s.b, hasattr(s, 'unset'))

total = 0
for i in range(3000):
    p = Point(i, i + 1)
    total += p.x * p.y
print(total)
