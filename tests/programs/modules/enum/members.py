# enum: members, aliases, lookups, iteration, what is refused.
import enum
from enum import Enum, auto, unique


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class Color(Enum):
    RED = 1
    GREEN = 'g'
    CRIMSON = 1

    def describe(self):
        return f'{self.name}={self.value}'

    @property
    def loud(self):
        return self.name + '!'

    @classmethod
    def default(cls):
        return cls.RED


print(Color.RED, repr(Color.RED), Color.CRIMSON, Color(1), Color['GREEN'], Color.RED.name, Color.RED.value, list(Color), len(Color))
print(Color.RED is Color.CRIMSON, Color.RED == 1, Color.RED in Color, 1 in Color, 'zzz' in Color, Color.__members__)
print(Color.GREEN.describe(), Color.RED.loud, Color.default(), isinstance(Color.RED, Color), type(Color.RED), hash(Color.RED) == hash(Color.RED), {Color.RED: 'x'}[Color.CRIMSON])
fails(lambda: Color(5))
fails(lambda: Color['PINK'])
fails(lambda: Color.PINK)
fails(lambda: setattr(Color, 'RED', 2))
fails(lambda: delattr(Color, 'RED'))
fails(lambda: Color.RED < Color.GREEN)
fails(lambda: Color())
print(f'{Color.RED}', f'{Color.RED!r}', '%s' % Color.RED, str(Color.RED), format(Color.RED, '>12'), bool(Color.RED), list(reversed(Color)))


class A(Enum):
    ONE = auto()
    TWO = auto()
    TEN = 10
    ELEVEN = auto()


print([(m.name, m.value) for m in A])


def duplicates():
    @unique
    class D(Enum):
        X = 1
        Y = 1


def twice():
    class T(Enum):
        X = 1
        X = 2


fails(duplicates)
fails(twice)
F = Enum('F', 'CAT DOG')
print(list(F), F.CAT.value, Enum('G', {'A': 'x', 'B': 'y'}).B, Enum('H', [('P', 5)]).P.value, Enum('I', ['Q'], start=0).Q.value, F.__module__, F.__qualname__)


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius


print(Planet.EARTH.mass, Planet.MARS.value, Planet((0.64, 3.39)))
match Color(1):
    case Color.GREEN:
        print('green')
    case Color.RED:
        print('red')
