# Methods and functions of built-in types in loops: missing keys, wrong arguments, callees that change.
def look(d, n):
    t = 0
    for i in range(n):
        t += d.get(i % 7, -1) + d.get("k", 0)
    return t


print(look({0: 5, 3: 2, "k": 1}, 300), look({}, 300))


class D(dict):
    def get(self, key, default=None):
        return 100


print(look(D(), 300))


def words(lines):
    out = []
    for line in lines:
        if line.startswith("#"):
            continue
        out.append(line.strip().upper().replace("A", "aa"))
    return "".join(out)


print(len(words([" ab ", "#x", "cac"] * 100)), words([" ab ", "#x", "cac"]))


def stack(n):
    s = []
    for i in range(n):
        s.append(i)
        s.append(-i)
        if i % 3 == 0:
            s.pop()
        s.insert(0, s.pop())
    return sum(s), len(s), s.index(-7), s.count(1)


print(stack(300))
try:
    for i in range(300):
        s = [1] if i < 299 else []
        s.pop()
except IndexError as e:
    print(e, i)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


table = {Key(i): i for i in range(9)}
t = 0
for i in range(300):
    t += table.get(Key(i % 12), 50)
print(t)


def kinds(values):
    n = 0
    for v in values:
        n += isinstance(v, int) + 2 * isinstance(v, (str, list)) + 4 * callable(v)
    return n


print(kinds([1, "a", [], 2.5, True, len, None] * 50))
try:
    for i in range(300):
        isinstance(i, int if i < 280 else 5)
except TypeError as e:
    print(e, i)

len = lambda x: 77
print(sum(len([]) for _ in range(300)))
del len
print(sum(len([1, 2]) for _ in range(300)))
try:
    for i in range(300):
        "abc".find("b", 0, 3, 4) if i == 200 else "abc".find("b")
except TypeError as e:
    print(i, type(e).__name__)
