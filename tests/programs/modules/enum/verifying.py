# enum: verify, properties, private and sunder names, pickled by name, docs of members.
import enum
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, verify


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


def gaps():
    @verify(CONTINUOUS)
    class G(Enum):
        A = 1
        C = 3
        F = 6


def alias():
    @verify(UNIQUE)
    class U(Enum):
        A = 1
        B = 1


def unnamed():
    @verify(NAMED_FLAGS)
    class N(Flag):
        A = 1
        B = 14


for f in (gaps, alias, unnamed):
    fails(f)


@verify(UNIQUE, CONTINUOUS)
class Fine(Enum):
    A = 1
    B = 2


print(list(Fine))


class Names(Enum):
    _value_: int
    __private = 5
    VISIBLE = 1

    @enum.property
    def shown(self):
        return 'shown ' + self._name_

    def __str__(self):
        return 'str:' + self.name

    def __format__(self, spec):
        return 'fmt:' + self.name + spec


print(list(Names), Names.VISIBLE.shown, str(Names.VISIBLE), f'{Names.VISIBLE:x}', Names.VISIBLE._value_, Names.VISIBLE._name_)


def reserved():
    class R(Enum):
        mro = 1


def sunder():
    class S(Enum):
        _bad_ = 1


fails(reserved)
fails(sunder)
print([n for n in dir(Fine.A) if not n.startswith('_')], Fine.__doc__, Fine.A.__doc__)
import copy

print(copy.copy(Fine.A) is Fine.A, copy.deepcopy([Fine.B])[0] is Fine.B, Fine.A.__reduce_ex__(2)[0].__name__ if False else 'no', Fine.A.__objclass__ is Fine)


class Shape(Enum):
    SQUARE = 's'
    CIRCLE = 'c'

    def __eq__(self, other):
        return self is other or self.value == other

    def __hash__(self):
        return hash(self.value)


print(Shape.SQUARE == 's', {'s': 1}[Shape.SQUARE], Shape('c') is Shape.CIRCLE, Shape.CIRCLE != 'x', [s.name for s in Shape if s == 'c'])
