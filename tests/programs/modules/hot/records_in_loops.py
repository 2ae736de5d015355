# dataclasses, namedtuples, enums and typed records made and compared in hot loops.
from collections import namedtuple
from dataclasses import dataclass, field, replace
from enum import Enum, IntFlag
from typing import NamedTuple


@dataclass
class P:
    x: int
    y: int = 0

    def __add__(self, o):
        return P(self.x + o.x, self.y + o.y)


@dataclass(frozen=True, order=True)
class K:
    a: int
    b: str = 'b'


class T(NamedTuple):
    name: str
    value: float = 0.0


N = namedtuple('N', 'u v')


class State(Enum):
    IDLE = 0
    BUSY = 1
    DONE = 2

    def next(self):
        return State((self.value + 1) % 3)


class F(IntFlag):
    A = 1
    B = 2
    C = 4


def run(n):
    p, s, flags, counts = P(0), State.IDLE, F(0), {}
    ks, total = [], 0
    for i in range(n):
        p = p + P(i, y=-i)
        s = s.next()
        counts[s] = counts.get(s, 0) + 1
        if i % 10 == 0:
            ks.append(K(i * 7 % 13, str(i % 3)))
            flags |= F.A if i % 20 else F.C
        t = T('t', i)
        u = N(i, t.value)
        total += u.u + int(u[1]) + (p == P(p.x, p.y)) + (s is State.DONE)
    return p, s, {k.name: v for k, v in counts.items()}, sorted(ks)[:2], len(set(ks)), flags, total


print(run(100))
print(run(1500))


def broken(n):
    caught = 0
    for i in range(n):
        try:
            K(1).a = i
        except AttributeError:
            caught += 1
        try:
            P()
        except TypeError:
            caught += 1
        try:
            State(i)
        except ValueError:
            caught += 1
    return caught


print(broken(200), replace(P(1, 2), y=5), T('q')._replace(value=2.5), N(*'ab')._asdict())
