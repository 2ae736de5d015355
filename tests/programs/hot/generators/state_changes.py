def g(n, k):
    for i in range(n):
        got = yield i * k
        if got is not None: k = got
def run(n, k, changes):
    it = g(n, k)
    out = next(it)
    for i in range(1, n):
        out += it.send(changes.get(i))
    return out
print(run(1000, 1, {}), run(1000, 1, {500: 0.5}), run(1000, 2, {100: 2 ** 60, 200: 1}))
try:
    run(100, 1, {50: "s"})
except TypeError as e:
    print(e)
def evens(it):
    for x in it:
        if x % 2 == 0: yield x
def take(n, it):
    out = []
    for x in it:
        out.append(x)
        if len(out) == n: break
    return out
def count():
    i = 0
    while True:
        yield i
        i += 1
print(take(5, evens(count())), sum(take(1000, evens(count()))), take(3, evens([1.0, 2.0, 4, 6])), take(2, evens(iter("")) ))
try:
    take(1, evens(["a"]))
except TypeError as e:
    print(e)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
def total(x):
    t = 0
    for v in x: t += v
    return t
for _ in range(50): r = total(It(20))
print(r, total(count_ for count_ in range(10)), total([1, 2]), total({3, 4}), total({5: 6}), total(b"ab"), total(map(int, "12")), total(zip()) , total(reversed([1, 2])), total(enumerate_[0] for enumerate_ in enumerate("abc")))
It.__next__ = lambda self: (_ for _ in ()).throw(ValueError("broken")) if self.n == 3 else (setattr(self, "n", self.n + 1), 1)[1]
try:
    total(It(0))
except ValueError as e:
    print(e)
def nested(n):
    def inner(k):
        for j in range(k): yield j
    for i in range(n):
        yield from inner(i)
        yield sum(inner(i))
print(sum(nested(5)), sum(nested(60)))
