# enum: Flag and IntFlag: combinations, iteration, boundaries.
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0


rw = P.R | P.W
print(rw, repr(rw), rw is P.RW, P.R & P.W, rw ^ P.R, ~P.R, ~P.RW, P.R in rw, P.X in rw, list(rw), len(rw), bool(P.NONE), bool(rw), list(P), len(P))
print(P(3), P(7), P(0), P.R.value, (P.R | P.X).value, (P.R | P.X).name, repr(P.R | P.X), str(P.R | P.X), P['RW'], P.__members__.keys())
fails(lambda: P(8))
fails(lambda: P.R | 1)
fails(lambda: P('x'))
fails(lambda: P.R < P.W)
fails(lambda: 1 in P.R)


class I(IntFlag):
    A = 1
    B = 2
    D = 8


print(I.A | I.B, repr(I.A | I.B), I.A | 4, repr(I.A | 4), I.A + I.B, I(16), ~I.A, I.A == 1, I.A < 2, I.A | I.D, list(I(11)), I.A & 3, 3 & I.B, 4 | I.A, I(0), str(I.B), f'{I.B}')


class S(Flag, boundary=STRICT):
    A = 1


class C(Flag, boundary=CONFORM):
    A = 1
    B = 2


class E(Flag, boundary=EJECT):
    A = 1


class K(Flag, boundary=KEEP):
    A = 1


fails(lambda: S(4))
fails(lambda: C(5))
fails(lambda: E(5))
fails(lambda: K(5))
print(list(K(5)), K(5).value, K.A | K(4))
total = P.NONE
for p in P:
    total |= p
print(total, total == P(7), hash(P.R) == hash(P.R), {P.R | P.W: 1}[P.RW], sorted([P.X, P.R], key=lambda f: f.value))
