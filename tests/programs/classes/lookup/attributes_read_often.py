# Attributes and methods of modules, classes and enums: read often, then changed between two reads.
import math
import enum
import string


def area(r):
    return math.floor(math.pi * r * r), math.sqrt(r)


print([area(4) for _ in range(4)][-1])
string.extra = 1
print([string.extra for _ in range(4)])
string.extra = 2
print(string.extra, string.digits)


def extra():
    return string.extra


print([extra() for _ in range(3)])
string.another, string.extra = 5, 3
print(extra(), string.another)
del string.extra
try:
    extra()
except AttributeError as e:
    print(e)
string.extra = lambda x=1: x + 1
print(extra()(4), [string.extra(2) for _ in range(3)], string.extra())


class Color(enum.Enum):
    RED = 1
    GREEN = 2


class K:
    limit = 3

    @staticmethod
    def half(n):
        return n // 2

    @classmethod
    def name(cls):
        return cls.__name__

    def plain(self):
        return self.limit


class L(K):
    pass


def calls():
    return K.limit, K.half(9), K.name(), L.half(7), L.name(), L.limit, K.plain(L()), str.upper("a"), Color.RED.value, Color.GREEN is Color.GREEN


for _ in range(3):
    print(calls())
K.limit = 4
print(calls())
L.limit, L.half = 5, staticmethod(lambda n: -n)
print(calls())
del L.limit
K.half = lambda n: n * 10
print(calls())


class Meta(type):
    def __getattr__(cls, name):
        return "meta " + name


class M(metaclass=Meta):
    here = 1


def of_meta():
    return M.here, M.there


print([of_meta() for _ in range(3)][-1])
M.there = 2
Meta.here = property(lambda cls: "first")
print(of_meta())
