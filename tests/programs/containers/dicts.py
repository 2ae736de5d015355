d = {"a": 1, "b": 2}
d["c"] = 3; d["a"] = 10
print(d, len(d), d["a"], d.get("x"), d.get("x", 0), "a" in d, "z" in d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()))
for k, v in d.items():
    print(k, v, end=";")
print()
print(d.pop("a"), d, d.pop("zz", None), d.setdefault("n", []), d)
d.update({"b": 20, "q": 5}); print(d)
del d["b"]; print(d, d == {"c": 3, "n": [], "q": 5})
print({x: x * x for x in range(4)}, dict([(1, 2), (3, 4)]), dict(a=1, b=2), {**{"x": 1}, "y": 2})
print({1: "a", 1.0: "b", True: "c"}, {(1, 2): "t"}[(1, 2)], {None: 0}[None])
try:
    d["missing"]
except KeyError as e:
    print(e, repr(e))
try:
    {}[[1]]
except TypeError as e:
    print(e)
e = {}
for w in "the cat the dog the end".split():
    e[w] = e.get(w, 0) + 1
print(e, sorted(e.items(), key=lambda p: (-p[1], p[0])), max(e, key=e.get))
print(d.popitem(), d | {"z": 1}, list(reversed({"a": 1, "b": 2})))
big = {i: i * 2 for i in range(1000)}
for i in range(0, 1000, 3):
    del big[i]
print(len(big), sum(big.values()), big[500], list(big)[:5])
n = {"a": {"b": {"c": 1}}}
n["a"]["b"]["d"] = [1, 2]
print(n, n["a"]["b"].keys(), n.items())
d2 = dict.fromkeys("abc", 0); print(d2, d2.copy() is d2)
d2.clear(); print(d2, not d2)
