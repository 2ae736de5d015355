class V:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
    def __eq__(self, o): return isinstance(o, V) and self.v == o.v
    def __le__(self, o): return "truthy" if self.v <= o.v else ""
    def __repr__(self): return f"V{self.v}"

a, b = V(1), V(2)
print(a < b, a > b, a <= b, b <= a, a >= b, a == b, a != V(1), a == 1, a != 1)
print(1 < 2 < 3 > 2, a < b <= b, a <= b < a, not a < b)
for op in ("a < 1", "1 > a", "a > 1", "1 <= a"):
    try:
        print(op, eval(op))
    except (TypeError, AttributeError) as e:
        print(op, type(e).__name__, e)
print(sorted([V(3), V(1), V(2)]), min(b, a), max([a, b, V(9), V(0)]))
try:
    hash(a)
except TypeError as e:
    print(e)
class Sub(V):
    def __gt__(self, o): return "sub gt"
    def __eq__(self, o): return "sub eq"
print(V(1) < Sub(1), V(1) == Sub(1), Sub(1) == V(1), V(1) != Sub(1))
def hot(xs):
    best = xs[0]
    for x in xs:
        if best < x:
            best = x
    return best
for _ in range(200):
    hot([1, 5, 3])
print(hot([1, 5, 3]), hot([1.5, 5, 3]), hot(["a", "c"]), hot([V(4), V(6), V(5)]), hot([(1, 2), (1, 3)]))
try:
    hot([1, V(2)])
except TypeError as e:
    print(e)
x = [a, b]
print(a in x, V(2) in x, V(3) in x, x.index(V(2)), x.count(V(1)))
