# One +, one * and one == over operands of every built-in type.
class M:
    def __init__(self, v): self.v = v
    def __add__(self, o): return M((self.v, "+", o if not isinstance(o, M) else o.v))
    def __radd__(self, o): return M((o, "r+", self.v))
    def __eq__(self, o): return isinstance(o, M) and self.v == o.v
    def __hash__(self): return 1
    def __repr__(self): return f"M{self.v}"
values = [1, 2.5, True, 10 ** 30, 1j, "s", b"b", [1], (2,), None, M(0), {1: 2}, {3}, range(2), bytearray(b"q")]
def plus(n):
    good, bad, shown = 0, {}, []
    for i in range(n):
        a, b = values[i % 15], values[(i // 15) % 15]
        try:
            r = a + b
            good += 1
            if i % 16 == 0: shown.append(r)
        except TypeError as e:
            k = str(e)
            bad[k] = bad.get(k, 0) + 1
    return good, len(bad), sorted(bad)[::20], shown
print(plus(450))
def times(n):
    t = []
    for i in range(n):
        a, b = values[i % 15], values[(i // 15) % 15]
        if b == 10 ** 30 or a == 10 ** 30: continue
        try: t.append(len(repr(a * b)))
        except TypeError: t.append(-1)
    return sum(t), t.count(-1)
print(times(300))
def equal(n):
    return sum(values[i % 15] == values[i * 7 % 15] for i in range(n)), sum(values[i % 15] != values[i * 4 % 15] for i in range(n)), sum(values[i % 15] is values[i * 11 % 15] for i in range(n))
print(equal(450))
def inplace(start, items, n):
    x = start
    for i in range(n): x += items[i % len(items)]
    return x
print(inplace(0, [1, 2.5], 300), inplace([], [(1,), "a", [2]], 30)[-3:], inplace("", ["x", "é"], 10), inplace((), [(1,)], 300).__len__(), inplace(M(0), [], 0))
def negate(n):
    t = 0
    for i in range(n):
        v = [i, -0.5, True, 2 ** 50][i % 4]
        t += -v + +v - (~v if isinstance(v, int) else 1) + (not v)
    return t
print(negate(300))
