# copy and deepcopy of built-in containers, their subclasses, and objects with hooks.
import copy
inner = [1, [2]]
values = [1, "s", (1, 2), (inner,), [inner, inner], {"k": inner}, {1, 2}, frozenset({1}), bytearray(b"x"), range(3), slice(1), None, 2.5, b"b", {1: {2: [3]}}]
for v in values:
    c, d = copy.copy(v), copy.deepcopy(v)
    print(type(v).__name__, c == v, d == v, c is v, d is v)
d = copy.deepcopy([inner, inner])
print(d[0] is d[1], d[0] is inner, d[0][1] is inner[1])
loop = [1]; loop.append(loop)
l2 = copy.deepcopy(loop)
print(l2[1] is l2, l2 is not loop, l2)
dd = {}; dd["self"] = dd
print(copy.deepcopy(dd)["self"]["self"]["self"] is not dd)
class P:
    def __init__(self, x): self.x = x
p = P([1, 2])
q, r = copy.copy(p), copy.deepcopy(p)
print(type(q).__name__, q.x is p.x, r.x is p.x, r.x == p.x, q.__dict__ is p.__dict__)
class L(list):
    def __init__(self, *a): super().__init__(*a); self.tag = ["t"]
l = L([1, [2]])
m, n = copy.copy(l), copy.deepcopy(l)
print(type(m).__name__, m, m.tag is l.tag, n, n.tag is l.tag, n[1] is l[1])
class H:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return ("deep", type(memo).__name__)
print(copy.copy(H()), copy.deepcopy(H()), copy.deepcopy([H()]), copy.copy(H), copy.deepcopy(print) is print)
class S:
    __slots__ = ("a", "b")
s = S(); s.a = [1]
t = copy.copy(s)
print(t.a is s.a, hasattr(t, "b"), copy.deepcopy(s).a is s.a)
print([1, 2].copy(), {1: 2}.copy(), {1}.copy(), bytearray(b"a").copy(), L([1]).copy().__class__.__name__, [1][:] == [1], dict({1: [2]})[1], list((1, 2)), (1, 2)[:] is (1, 2) or True)
x = (1, [2], 3)
y = copy.deepcopy(x)
print(y == x, y is x, y[1] is x[1], copy.deepcopy((1, 2, "a")) == (1, 2, "a"))
