log = []
def n(v):
    log.append(v)
    return v
print(n(1) < n(2) < n(3), n(3) < n(2) < n(9), log)
print(1 < 2 > 1 != 2 == 2 <= 2 in [2] is not None)
print((1 < 2) < 3, 1 < (2 < 3), not 1 < 2 < 1)
class A:
    def __init__(self, r): self.r = r
    def __lt__(self, o): return self.r
    def __eq__(self, o): return self.r
    def __contains__(self, x): return self.r
print((A([]) < A([1]) < 2), A("x") < A("y") < 3, A(0) == 1 == 2)
print(1 in A([]), 1 in A([0]), 1 not in A([]))
def between(lo, x, hi): return lo <= x < hi
for i in range(1000): r = between(10, i % 20, 15)
print(r, between(1.5, 2, 2 ** 70), between("a", "b", "c"), between((1,), (1, 2), [3]) if False else between((1,), (1, 2), (3,)))
try:
    between(1, "a", 2)
except TypeError as e:
    print(e)
print([x for x in range(20) if 3 < x < 15 != x % 2 == 0])
x = y = 5
print(x is y is not None, x == y == 5.0 == True + 4, None is None is not 5)
z = [1, 2]
print(z == [1, 2] != [2] > [1], 1 < 2 and 2 < 1 or 3, 0 < float("nan") < 1)
def count(xs):
    c = 0
    for a, b, d in zip(xs, xs[1:], xs[2:]):
        if a < b > d: c += 1
    return c
print(count([i * 7919 % 101 for i in range(1000)]), count([0.5, 1, 0]), count("abacaba"))
