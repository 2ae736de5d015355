# Keys of one dict that are equal across kinds, collide, or are looked up at one place in several containers.
class Same:
    def __init__(self, key):
        self.key = key

    def __hash__(self):
        return hash(self.key)

    def __eq__(self, other):
        return self.key == (other.key if isinstance(other, Same) else other)

    def __repr__(self):
        return f"Same({self.key!r})"


d = {}
for key in (1, True, 1.0, -1, -2, "a", Same("a"), "b" * 3, "", 0, False, 0.0):
    d[key] = key
    print(key in d, d.get(key), d[key], len(d))
print(d)

d = {Same("x"): 1, Same(7): 2}
print(d["x"], d.get("x"), "x" in d, d[7], d.get(7.0), 8 in d, "y" in d)
d["x"] = 3
d[7] = 4
print(d)

grown = ""
d = {}
for i in range(80):
    grown += "é" if i % 7 == 3 else "k"
    d[grown] = i
print(len(d), d["k" * 3], d["kkké"], d.get("kkk" + "é" + "k"), d[grown], ("k" * 4) in d)
print(d["k" * 3 + chr(233) + "k" * 6 + chr(233)])

for n in range(2, 24):
    w = "abcdefghijklmnopqrstuvwxyz"[:n]
    d = {w: n, w[:-1] + "!": -n, "!" + w[1:]: 0}
    print(d[w[:1] + w[1:]], d.get(w[:-1] + "?"), d[w[:-1] + "!"], "?" + w[1:] in d, end=";")
print()


def item(container, key):
    return container[key]


def store(container, key, value):
    container[key] = value
    return container


print([item(c, k) for c, k in (({"a": 1}, "a"), ({"a": 1}, "a"), ([5, 6], 1), ([5, 6], 0), ((7,), 0), ({3: 4}, 3), ("str", 1))])
print([store(c, k, 9) for c, k in (({"a": 1}, "a"), ({}, 2), ([5, 6], 1), ([5, 6], 0), ({3: 4}, 3))])
for c, k in (({"a": 1}, "b"), ({}, 1), ([1], 1), ({}, [])):
    try:
        item(c, k)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(store(c, k, 1))
    except Exception as e:
        print(type(e).__name__, e)

for text in ("", " ", " a", "a ", "\t a\x1cb\x85c\xa0d ", "a\u2003b \U0001f600 c", "x" * 5000 + " " * 5000 + "y" * 4096 + " "):
    for most in (-1, 0, 1, 2):
        words = text.split(None, most)
        print([w if len(w) < 50 else (w[0], len(w)) for w in words], end=" ")
    print()
