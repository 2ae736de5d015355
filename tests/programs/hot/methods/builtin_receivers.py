def use(x, n):
    t = 0
    for i in range(n):
        t += len(x) + x.count(x[0])
    return t
print(use([1, 2, 1], 500), use("aba", 500), use((3, 3), 500), use(b"aa", 50), use(range(3), 50))
class L(list):
    def count(self, v): return 100
print(use(L([1]), 50), use([5], 10))
class S(str):
    def __len__(self): return 50
print(use(S("xyx"), 10))
def app(x, n):
    for i in range(n): x.append(i)
    return len(x)
class Fake:
    def __init__(self): self.n = 0
    def append(self, v): self.n += v
    def __len__(self): return self.n
print(app([], 1000), app(L(), 1000), app(Fake(), 1000))
from collections import deque
print(app(deque(maxlen=5), 100))
try:
    app((), 1)
except AttributeError as e:
    print(e)
def up(words): return [w.upper() for w in words]
for _ in range(100): r = up(["a", "b"])
class W:
    def upper(self): return "W!"
print(r, up(["é", W(), S("q"), b"z"]))
def gets(d, ks):
    return [d.get(k, -1) for k in ks]
for _ in range(100): r = gets({"a": 1}, "ab")
class D(dict):
    def get(self, k, default=None): return (k, default)
print(r, gets(D(), "x"), gets({1: 2}, [1, 1.0, True, 3]))
try:
    gets({}, [[]])
except TypeError as e:
    print(e)
def bound(f, n): return [f(i) for i in range(n)][-1]
for _ in range(50): bound([].append, 3)
print(bound("x".__add__, 0) if False else bound({0: "z", 1: "o"}.get, 2), bound([5, 6, 7].index, 0) if False else bound((5, 6).__getitem__, 2), bound(str, 3), bound(L, 0) if False else "")
