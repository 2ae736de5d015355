# enum: members, values, lookups, mixins, flags, the functional form.
from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique, member, nonmember, verify, UNIQUE, CONTINUOUS, STRICT, CONFORM, EJECT, KEEP, EnumType, global_enum
import copy

def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

class Color(Enum):
    """Some colors."""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = RED
    def describe(self): return self.name.lower() + str(self.value)
    @property
    def hot(self): return self is Color.RED
    @classmethod
    def default(cls): return cls.GREEN
    @staticmethod
    def helper(): return "helper"
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON, Color.CRIMSON is Color.RED, list(Color), len(Color), Color)
print(Color.RED.describe(), Color.RED.hot, Color.default(), Color.helper(), Color.__doc__, type(Color.RED), type(Color), isinstance(Color.RED, Color), Color.RED in Color, 1 in Color, 9 in Color)
print(attempt(lambda: Color(9)), attempt(lambda: Color["NOPE"]), attempt(lambda: Color.NOPE), attempt(lambda: Color("x")), hash(Color.RED) == hash("RED"), {Color.RED: 1}[Color.CRIMSON])
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, Color.RED is Color(1), attempt(lambda: Color.RED < Color.BLUE), bool(Color.RED), f"{Color.RED}", f"{Color.RED!r:>20}", f"{Color.RED:>12}", "%s" % Color.RED)
def bad():
    Color.RED = 5
print(attempt(bad), attempt(lambda: delattr(Color, "RED")), list(Color.__members__.items()), list(reversed(Color)), Color.RED.BLUE, copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
def bad():
    class Sub(Color): pass
print(attempt(bad))
def bad():
    class Twice(Enum):
        A = 1
        A = 2
print(attempt(bad))
class Base(Enum):
    def shout(self): return self.name + "!"
class Child(Base):
    X = "x"
    Y = [1, 2]
    Z = (1, 2)
print(Child.X.shout(), Child.Y, Child([1, 2]), Child((1, 2)), list(Child))
class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
print([(m.name, m.value) for m in Auto])
class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    ONE = auto()
    TWO = auto()
print([m.value for m in Named])
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def density(self): return round(self.mass / self.radius, 3)
print(Planet.EARTH, Planet.EARTH.mass, Planet.MARS.density, Planet((5.97, 6.37)), Planet.EARTH.value)
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = (0, "P.X")
    PY = (1, "P.Y")
print(Coord.PX, Coord.PY.label, Coord(1), Coord.PY[0])
class Num(IntEnum):
    ONE = 1
    TWO = 2
    THREE = auto()
print(Num.ONE, repr(Num.TWO), Num.ONE + 1, Num.THREE.value, Num.ONE < Num.TWO, Num.TWO == 2, sorted([Num.TWO, Num.ONE]), [10, 20, 30][Num.ONE], f"{Num.ONE}", f"{Num.ONE:03d}", "%d" % Num.TWO, int(Num.TWO), Num(2), hash(Num.ONE) == hash(1), isinstance(Num.ONE, int), {1: "a"}[Num.ONE], max(Num), sum(Num), Num.TWO * 2.5, range(Num.TWO), str(Num.ONE), Num.ONE.bit_length())
class Txt(StrEnum):
    A = "alpha"
    B = auto()
print(Txt.A, repr(Txt.A), Txt.B.value, Txt.A.upper(), Txt.A == "alpha", Txt("alpha"), f"{Txt.A:>8}", "-".join(Txt), {"alpha": 1}[Txt.A], isinstance(Txt.A, str), attempt(lambda: Txt("zz")), len(Txt.A), Txt.A + "!")
def bad():
    class T(StrEnum): A = 1
print(attempt(bad))
class Mixed(str, Enum):
    A = "a"
print(Mixed.A, repr(Mixed.A), Mixed.A == "a", f"{Mixed.A}", Mixed.A.upper())
def bad():
    @unique
    class U(Enum):
        A = 1
        B = 1
print(attempt(bad))
def bad():
    @verify(CONTINUOUS)
    class V(Enum):
        A = 1
        B = 3
print(attempt(bad))
class Missing(Enum):
    A = 1
    B = 2
    @classmethod
    def _missing_(cls, value): return cls.A if value == "default" else None
print(Missing("default"), attempt(lambda: Missing(7)))
F = Enum("F", "X Y Z")
G = Enum("G", {"P": "p", "Q": "q"})
H = IntEnum("H", [("M", 5), ("N", 6)])
print(list(F), list(G), list(H), F.X.value, F.__name__, attempt(lambda: Enum("Empty", ())), H.M + 1)
class Skips(Enum):
    _ignore_ = ["i", "t"]
    A = 1
    i = 5
    keep = nonmember(7)
    @member
    def func(): return 3
    def method(self): return "m"
    lam = lambda self: "lambda"
print(len(Skips), Skips.keep, Skips.A.method(), Skips.A.lam(), hasattr(Skips, "i"))
class Ordered(Enum):
    def __lt__(self, o): return self.value < o.value
    def __str__(self): return "O" + self.name
    LOW = 1
    HIGH = 2
print(sorted([Ordered.HIGH, Ordered.LOW]), Ordered.LOW, max(Ordered), f"{Ordered.LOW}")
def describe(c):
    match c:
        case Color.RED: return "red"
        case Color.GREEN | Color.BLUE: return "cool"
        case _: return "?"
print(describe(Color.RED), describe(Color.BLUE), describe(1))

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(list(Perm), Perm.R | Perm.W, repr(Perm.R | Perm.X), Perm.R & Perm.W, repr(Perm(0)), Perm.RW, Perm.RW is Perm.R | Perm.W, ~Perm.R, Perm.R ^ Perm.RW, Perm.R in Perm.RW, Perm.X in Perm.RW, bool(Perm.R & Perm.W), list(Perm.RW), len(Perm.RW), Perm(5), Perm["RW"], (Perm.R | Perm.X).value, (Perm.R | Perm.X).name, Perm.__members__.keys())
print(attempt(lambda: Perm(16)), attempt(lambda: Perm.R | 1), attempt(lambda: 1 in Perm.R), Perm.R == 1, hash(Perm.R) == hash(Perm(1)), Perm(7), ~Perm(0), str(Perm.R | Perm.W), str(Perm.R | Perm.X))
class IF(IntFlag):
    A = 1
    B = 2
    C = 4
print(IF.A | IF.B, repr(IF.A | IF.B), IF.A | 8, repr(IF.A | 8), IF.A + 1, (IF.A | IF.C) & 4, IF(7), ~IF.A, repr(~IF.A), IF.A == 1, isinstance(IF.A | IF.B, IF), int(IF.A | IF.B), 3 | IF.C, f"{IF.A:b}", list(IF(6)), IF.B in IF(3), repr(IF(0)), IF(9).name)
class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 2
class Eject(Flag, boundary=EJECT):
    A = 1
    B = 2
class Keep(Flag, boundary=KEEP):
    A = 1
    B = 2
print(Conform(9), Eject(9), repr(Keep(9)), type(Eject(9)).__name__)
class Weekday(Flag):
    WED = 4
    MON = 1
    TUE = 2
print(list(Weekday), Weekday.MON | Weekday.WED)
