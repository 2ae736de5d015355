from enum import Enum, IntEnum, Flag, auto
class Color(Enum):
    RED = 1
    GREEN = auto()
    BLUE = "b"
    ALIAS = 1
    def lower(self): return self.name.lower()
class Level(IntEnum):
    LOW = 1
    HIGH = 10
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(Color.RED, repr(Color.GREEN), Color(1), Color["BLUE"], Color.ALIAS is Color.RED, [c.name for c in Color], Color.RED.lower(), list(Color.__members__))
print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level(10).name, max(Level), f"{Level.LOW}", isinstance(Level.LOW, int))
print(Perm.R | Perm.X, Perm.RW & Perm.W, Perm.R in Perm.RW, ~Perm.RW, bool(Perm.R & Perm.W), Perm(3))
for bad in ("Color(99)", "Color['NO']", "Color.RED.value.x", "Color.NOPE", "Level('x')"):
    try:
        eval(bad)
    except (ValueError, KeyError, AttributeError) as e:
        print(bad, type(e).__name__, e)
def dispatch(c):
    if c is Color.RED: return 1
    if c == Color.GREEN: return 2
    match c:
        case Color.BLUE: return 3
    return 0
t = 0
for i in range(1000): t += dispatch((Color.RED, Color.GREEN, Color.BLUE, Level.LOW)[i % 4])
print(t)
def levels(n):
    t = 0
    for i in range(n): t += Level.HIGH if i % 2 else Level.LOW
    return t
print(levels(1000), type(levels(1)).__name__)
try:
    Color.RED = 5
except AttributeError as e:
    print(e)
try:
    class Sub(Color): pass
except TypeError as e:
    print(e)
print({Color.RED: "r"}[Color(1)], Color.RED in Color, len(Color), hash(Color.RED) == hash(Color.RED))
