class Point:
    count = 0
    def __init__(self, x, y):
        self.x = x
        self.y = y
        Point.count += 1
    def __repr__(self):
        return f"Point({self.x}, {self.y})"
    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x and self.y == other.y
    def __lt__(self, other):
        return (self.x, self.y) < (other.x, other.y)
    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)
    def __len__(self):
        return 2
    def __getitem__(self, i):
        return (self.x, self.y)[i]
    def norm2(self):
        return self.x ** 2 + self.y ** 2

p, q = Point(1, 2), Point(3, 4)
print(p, q, p == q, p == Point(1, 2), p != q, p < q, p > q, p + q, len(p), p[0], list(p))
print(Point.count, p.norm2(), Point.norm2(q), [p, q], sorted([q, p]), max(p, q), p in [q, Point(1, 2)])
p.z = 5
print(p.z, hasattr(p, "z"), getattr(p, "w", None))
del p.z
print(hasattr(p, "z"))
m = p.norm2
print(m(), type(p).__name__, isinstance(p, Point), Point.__name__)

class A:
    def who(self): return "A"
    def hello(self): return "hello from " + self.who()
class B(A):
    def who(self): return "B+" + super().who()
class C(B):
    pass
print(A().hello(), B().hello(), C().hello(), isinstance(C(), A), issubclass(C, A), C.__mro__[1].__name__)

class Counter:
    def __init__(self): self.n = 0
    def __call__(self, k=1):
        self.n += k
        return self.n
    def __bool__(self): return self.n > 1
    def __contains__(self, x): return x == self.n
    def __iter__(self): return iter(range(self.n))
    def __hash__(self): return 7
c = Counter()
print(c(), bool(c), c(5), bool(c), 6 in c, list(c), hash(c), "yes" if c else "no")

class Temp:
    def __init__(self, c): self._c = c
    @property
    def f(self): return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @staticmethod
    def freezing(): return Temp(0)
    @classmethod
    def of(cls, c): return cls(c)
t = Temp(100)
print(t.f, Temp.freezing().f, Temp.of(10).f)
t.f = 32
print(t._c)

class Node:
    def __init__(self, v, nxt=None):
        self.v, self.nxt = v, nxt
def total(n):
    s = 0
    while n is not None:
        s += n.v
        n = n.nxt
    return s
print(total(Node(1, Node(2, Node(3)))))
class E: pass
e = E(); e.a = 1; e.b = [2]
print(e.a, e.b, E.__name__)
for bad in [lambda: e.zz, lambda: E(1), lambda: Point(1), lambda: p + 1, lambda: p.nope(), lambda: E.q, lambda: e < e, lambda: len(e), lambda: e[0], lambda: e()]:
    try:
        bad()
    except (AttributeError, TypeError) as x:
        print(type(x).__name__, x)
class R:
    def __radd__(self, o): return ("radd", o)
    def __iadd__(self, o): return ("iadd", o)
    def __neg__(self): return "neg"
r = R()
print(5 + r, -r)
r += 1
print(r)
class G:
    def __getattr__(self, n): return "dyn_" + n
print(G().abc)
