def walk(d):
    t = 0
    for k, v in d.items(): t += k * v
    for k in d: t += d[k]
    for v in d.values(): t -= v
    return t
for _ in range(100): r = walk({1: 2, 3: 4})
print(r, walk({1.5: 2}), walk({2 ** 50: 3}), walk({}), walk({True: 1}))
try:
    walk({"a": "b"})
except TypeError as e:
    print(e)
def mutate(d, n):
    for i in range(n):
        d[i % 10] = d.get(i % 10, 0) + i
        if i % 7 == 0: d.pop(i % 10, None)
        d.setdefault(i % 3, 0)
    return sorted(d.items())
print(mutate({}, 20), sum(v for _, v in mutate({}, 1500)))
for f in (lambda d: [d.pop(k) for k in d], lambda d: [d.update({k + 10: 1}) for k in d], lambda d: [d.clear() for k in d.items()]):
    try:
        f({1: 1, 2: 2})
        print("done")
    except RuntimeError as e:
        print(e)
def keyed(n):
    d = {}
    for i in range(n):
        k = i if i % 3 == 0 else str(i) if i % 3 == 1 else (i,)
        d[k] = i
    return len(d), d[0], d["1"], d[(2,)], d.get("3", "none")
print(keyed(6), keyed(1500))
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v % 5
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
def custom(n):
    d = {}
    for i in range(n): d[K(i % 50)] = i
    return len(d), d[K(7)], K(51) in d, K(49) in d
print(custom(100), custom(1000))
class M(dict):
    def __missing__(self, k): return -k
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
def use(d, n):
    t = 0
    for i in range(n):
        if i % 2: d[i] = i
        t += d[i] if i % 4 < 2 or type(d) is M else 0 if i % 2 == 0 else d[i]
    return t
print(use({0: 0, **{i: 1 for i in range(0, 1000, 4)}}, 500), use(M(), 500))
