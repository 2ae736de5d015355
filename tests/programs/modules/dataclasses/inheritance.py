# dataclasses: inheritance, __post_init__, InitVar, ClassVar, make_dataclass, methods of the class.
import dataclasses
from dataclasses import InitVar, dataclass, field, make_dataclass
from typing import ClassVar


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


@dataclass
class Base:
    a: int
    b: int = 2
    count: ClassVar[int] = 0

    def __post_init__(self):
        Base.count += 1
        print('post', self.a)


@dataclass
class Child(Base):
    b: int = 20
    c: int = 3

    def total(self):
        return self.a + self.b + self.c


c = Child(1)
print(c, c.total(), Base.count, [f.name for f in dataclasses.fields(Child)], c == Base(1, 20))


@dataclass
class Init:
    x: int
    scale: InitVar[int] = 2
    y: int = field(init=False)

    def __post_init__(self, scale):
        self.y = self.x * scale


print(Init(3), Init(3, 5).y, [f.name for f in dataclasses.fields(Init)], dataclasses.asdict(Init(1)))
M = make_dataclass('M', ['p', ('q', int), ('r', list, field(default_factory=list))], namespace={'double': lambda self: self.q * 2}, frozen=True)
m = M(1, 2)
print(m, m.double(), M.__name__, dataclasses.fields(M)[0].type)
fails(lambda: make_dataclass('N', ['1a']))
fails(lambda: make_dataclass('N', ['a', 'a']))
fails(lambda: make_dataclass('N', ['class']))
fails(lambda: setattr(m, 'p', 5))


@dataclass
class Node:
    value: int
    next: 'Node | None' = None

    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next


n = Node(1, Node(2, Node(3)))
print(list(n), n)
n.next.next.next = n
print(repr(n))


@dataclass
class Own:
    a: int

    def __init__(self, text):
        self.a = len(text)

    def __eq__(self, other):
        return True


print(Own('four'), Own('x') == 5)


@dataclass
class Computed:
    r: float

    @property
    def area(self):
        return self.r ** 2

    @classmethod
    def unit(cls):
        return cls(1.0)

    def __lt__(self, other):
        return self.r < other.r


print(Computed(3).area, Computed.unit(), min(Computed(2), Computed(1)))


@dataclass
class Generic[T]:
    item: T


print(Generic(5), Generic[int]('x'), dataclasses.fields(Generic)[0].type)
