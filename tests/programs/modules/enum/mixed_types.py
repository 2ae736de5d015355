# enum: IntEnum, StrEnum, mixed bases, _missing_, _generate_next_value_, _ignore_, member and nonmember.
import enum
from enum import Enum, IntEnum, StrEnum, auto


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class N(IntEnum):
    ONE = 1
    TWO = 2


print(N.ONE, repr(N.ONE), N.ONE + N.TWO, N.ONE < 2, N.ONE == 1, [10, 20, 30][N.ONE], f'{N.TWO}', f'{N.TWO:03d}', '%d' % N.TWO, N(2), N.TWO * 'ab', isinstance(N.ONE, int), sorted([N.TWO, N.ONE]), sum(N), max(N))


class S(StrEnum):
    RED = auto()
    DARK_BLUE = auto()
    X = 'custom'


print(S.RED, repr(S.RED), S.DARK_BLUE == 'dark_blue', S.X.upper(), S('custom'), f'{S.RED:>6}', 'a' + S.RED, isinstance(S.RED, str), S.RED in ('red',), {'red': 1}[S.RED])


class F(float, Enum):
    PI = 3.14


print(F.PI + 1, repr(F.PI), F(3.14), F.PI == 3.14)


class M(Enum):
    A = 'a'

    @classmethod
    def _missing_(cls, value):
        return cls.A if value == 'other' else None


print(M('other'))
fails(lambda: M('third'))


class G(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

    FIRST = auto()
    SECOND = auto()


print([m.value for m in G])


class O(Enum):
    _ignore_ = ['tmp']
    tmp = 5
    A = 1
    helper = enum.nonmember(7)
    B = enum.member(2)

    def method(self):
        return self.value * 10

    class Inner:
        pass


print(list(O), O.helper, O.B.method(), [n for n in ('tmp',) if hasattr(O, n)])


class Ordered(Enum):
    def __ge__(self, other):
        return self.value >= other.value if self.__class__ is other.__class__ else NotImplemented


class Grade(Ordered):
    A = 5
    B = 4


print(Grade.A >= Grade.B, Grade.A.__class__.__mro__[1].__name__)
fails(lambda: Grade.A >= 1)


class New(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj

    T = (1, 'one')
    U = (2, 'two')


print(New.T.label, New(2), New.U.value, bytes(New.T))
fails(lambda: IntEnum('Bad', {'A': 'x'}))
print(enum.verify is not None, IntEnum('Good', 'A B').B + 1, enum.global_enum is not None)
