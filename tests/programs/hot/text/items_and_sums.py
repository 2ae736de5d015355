# Characters, comparisons and sums of strs in loops: every width, subclasses, other types in the middle.
def count(text, wanted):
    n = 0
    for i in range(len(text)):
        if text[i] == wanted:
            n += 1
        if text[-1 - i] >= wanted:
            n += 10
    return n


print(count("hello world" * 30, "o"), count("žluťoučký" * 30, "ť"), count("\U0001f600x" * 120, "x"), count("abc" * 90, ""))


class S(str):
    def __getitem__(self, i):
        return "!"

    def __eq__(self, other):
        return other == "!"

    __hash__ = str.__hash__

    def __add__(self, other):
        return "sum"


print(count(S("abc" * 50), "!"), count(b"abc" * 50, 98), count(["a", "b"] * 60, "b"))
try:
    for i in range(300):
        "abc" * 80 if i < 0 else ("abc" * 80)[i]
except IndexError as e:
    print(e, i)


def order(words):
    n = 0
    for i in range(1, len(words)):
        a, b = words[i - 1], words[i]
        n += (a < b) + 2 * (a <= b) + 4 * (a == b) + 8 * (a != b) + 16 * (a > b) + 32 * (a >= b)
    return n


print(order(["b", "a", "a", "ab", "", "é", "\U0001f600", "z"] * 40), order(["x" * 70 + str(i % 3) for i in range(200)]))
print(order([1, 2, 2, 1] * 50), order([1.5, 1, 2.5] * 60), order(["a", "a", S("!"), "!"] * 40))
try:
    order(["a"] * 250 + [5])
except TypeError as e:
    print(e)


def build(parts):
    s = ""
    t = "x"
    for p in parts:
        s += p
        t = t + p + t[:1]
        if len(t) > 50:
            t = "y"
    return s, t


s, t = build(["ab", "é", "\U0001f600", ""] * 60)
print(len(s), s[:5], t)
print(build([S("q")] * 120)[0], build(["a"] * 150 + [S("q"), "b"])[0][-4:])
try:
    build(["a"] * 200 + [1])
except TypeError as e:
    print(e)
kept = []
grown = ""
for i in range(300):
    grown += str(i % 10)
    if i % 60 == 0:
        kept.append(grown)
print(kept, grown[-3:])
