# dataclasses: comparison, representation and hashing of nested, inherited and odd fields.
from dataclasses import dataclass, field, fields


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


@dataclass(order=True)
class Version:
    parts: tuple
    label: str = field(default='', compare=False)


print(Version((1, 2), 'a') == Version((1, 2), 'b'), Version((1, 2)) < Version((1, 10)), max(Version((1,)), Version((2,), 'x')), sorted([Version((3,)), Version((1,))]))
fails(lambda: Version((1,)) < Version(('a',)))


@dataclass
class Point:
    x: float
    y: float


@dataclass
class Point3(Point):
    z: float = 0


print(Point(1, 2) == Point3(1, 2), Point(1, 2) == Point(1.0, 2.0), Point(float('nan'), 1) == Point(float('nan'), 1), Point(1, 2) != Point(1, 3), Point(1, 2).__eq__(5), Point3(1, 2).__repr__())


@dataclass
class Tree:
    name: str
    kids: list['Tree'] = field(default_factory=list)


t = Tree('a', [Tree('b'), Tree('c', [Tree('d')])])
print(t, t == Tree('a', [Tree('b'), Tree('c', [Tree('d')])]))
t.kids.append(t)
print(repr(t)[-12:])
fails(lambda: hash(t))


@dataclass(frozen=True)
class Key:
    a: int
    b: tuple = ()


print(len({Key(1), Key(1), Key(1, (2,))}), hash(Key(1)) == hash(Key(1)), {Key(5): 'five'}[Key(5)])
fails(lambda: hash(Key(1, [2])))


@dataclass
class Outer:
    @dataclass
    class Inner:
        v: int = 1
    inner: Inner = field(default_factory=Inner)


print(Outer(), Outer().inner == Outer.Inner(1))


@dataclass
class Loud:
    n: int

    def __setattr__(self, name, value):
        print('set', name, value)
        object.__setattr__(self, name, value)


Loud(3)


@dataclass
class Defaults:
    a: int = 1
    b: str = field(default='b', metadata={'unit': 'm'})
    c: dict = field(default_factory=lambda: {'k': 1})


x, y = Defaults(), Defaults()
x.c['new'] = 2
print(x, y, Defaults.a, hasattr(Defaults, 'c'), fields(Defaults)[1].metadata['unit'], fields(Defaults)[1].metadata)
fails(lambda: fields(Defaults)[1].metadata.update(a=1))
print([Point(i, -i) for i in range(3)].index(Point(1, -1)), Point(1, 2) in [Point(1, 2)], [f.name for f in fields(Point3)])
