class Auto:
    def __init_subclass__(cls):
        names = list(cls.__annotations__)
        def __init__(self, *a, **k):
            for n, v in zip(names, a): setattr(self, n, v)
            for n, v in k.items():
                if n not in names: raise TypeError(f"unexpected {n}")
                setattr(self, n, v)
        cls.__init__ = __init__
        cls.__match_args__ = tuple(names)
        cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{n}={getattr(self, n, None)!r}' for n in names)})"
        cls.__eq__ = lambda self, o: type(self) is type(o) and vars(self) == vars(o)
class P(Auto):
    x: int
    y: int = 0
class Q(Auto):
    p: P
    name: str = "q"
print(P(1, 2), P(1), Q(P(3), name="n"), P(1) == P(1), P(1) != P(2))
try:
    P(1, z=2)
except TypeError as e:
    print(e)
match Q(P(4, 5)):
    case Q(P(x, y)): print(x, y)
def norm(ps):
    t = 0
    for p in ps: t += p.x * p.x + p.y
    return t
for _ in range(100): r = norm([P(1, 2), P(3)])
print(r, norm([P(0.5), P(2 ** 40, 1)]))
from dataclasses import dataclass, field, replace, asdict
@dataclass(order=True)
class D:
    a: int
    b: list = field(default_factory=list, compare=False)
    c: int = 5
print(D(1), D(1, [2]) == D(1, [3]), D(1) < D(2), sorted([D(3), D(1)])[0], replace(D(1), c=6), asdict(D(1, [1])))
@dataclass(frozen=True)
class F:
    v: int
    def twice(self): return self.v * 2
try:
    F(1).v = 2
except Exception as e:
    print(type(e).__name__, e)
print(sum(F(i).twice() for i in range(500)), hash(F(1)) == hash(F(1)), {F(1): "k"}[F(1)])
