# Ways that are quick for plain values meet values that are not: map, zip, sums, sorting, sets, dicts, text.
class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == getattr(other, "n", other)

    def __hash__(self):
        return hash(self.n)

    def __lt__(self, other):
        return self.n > other.n

    def __radd__(self, other):
        return other + self.n

    def __repr__(self):
        return f"Odd({self.n})"


print({1, Odd(1), 2, Odd(3)}, {Odd(1), 1, "a"} == {1, "a"}, {1, 2} <= {Odd(1), Odd(2)}, len({1, True, 1.0}), {Odd(2)} & {2}, {2, 5} - {Odd(5)})
print(sum([1, 2, Odd(3)]), sum((1, 2.5, True)), sum([2**47 - 1] * 70000), sum([], 5), sum([1], 2**80))
print(sorted([(Odd(1), 1), (Odd(2), 2)]), sorted([(1, "b"), (1, "a"), (0, "c")]), sorted([(float("nan"), 1), (1.0, 2)])[1:], sorted([(2, 1), (1.5, 3), (True, 0)]))
print(list(map(str, (1, "a", None))), list(map(int, ["1", " 2 "])), list(map(max, [1, 5], [3, 2])), list(map(lambda x: -x, [1, 2])))


def stops(n):
    if n == 2:
        raise StopIteration
    return n


print(list(map(stops, [0, 1, 2, 3])))
try:
    list(map(int, ["1", "x"]))
except ValueError as e:
    print(e)
try:
    dict(zip([1, []], [2, 3]))
except TypeError as e:
    print(type(e).__name__)
print(dict(zip([Odd(1), 1], "ab")), dict(enumerate("ab", 5)), dict({1: 2}.items(), x=3), dict([(1, 2), [3, 4]]))
d = {i: str(i) for i in range(10)}
del d[3]
c = dict(d)
c[3] = "again"
e = {**c, "new": 1}
e.pop(0)
print(d, list(c), list(e), len(d | c))
print("".join(["a"] * 3), "-".join(("é", "a", "中")), " ".join(["x"]), "ab" * 20, "é" * 70, "x" * 0, ["", "a"] * 2)
print("a\x1cb\rc\r\nd\x85e\n".splitlines(), "ab\n".splitlines(True))
print("hello wORLD x2y's".title(), "aBc1".swapcase(), "hELLO".capitalize(), "éa ǆ".title(), "'".join("ab").title())
print([x for x in range(5, 2)], len(range(-(2**29), 2**29)), list(range(3, -3, -2)), range(0), range(1, 4)[1:])
