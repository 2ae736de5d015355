def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
print(list(count(5)), sum(count(10)), [x * 2 for x in count(3)])
g = count(2)
print(next(g), next(g), next(g, "end"))
try:
    next(g)
except StopIteration:
    print("stopped")
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)])
def echo():
    r = None
    while True:
        r = yield r
        if r == "stop": return "bye"
e = echo()
next(e)
print(e.send(1), e.send("x"))
try:
    e.send("stop")
except StopIteration as s:
    print("value", s.value)
print(list(x * y for x in range(3) for y in range(3) if x != y))
print(sum(i * i for i in range(100)), max(len(w) for w in ["a", "bbb"]), any(x > 3 for x in [1, 5]), dict((k, k) for k in "ab"))
def cleanup():
    try:
        yield 1
        yield 2
    finally:
        print("closed")
c = cleanup()
print(next(c))
c.close()
def catcher():
    while True:
        try:
            yield "ready"
        except ValueError as v:
            yield "caught " + str(v)
k = catcher()
print(next(k), k.throw(ValueError("boom")), next(k))
class Tree:
    def __init__(self, v, l=None, r=None):
        self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l:
            for x in self.l: yield x
        yield self.v
        if self.r:
            for x in self.r: yield x
print(list(Tree(2, Tree(1), Tree(3))))
class It:
    def __init__(self): self.n = 3
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It()), sorted(It()), tuple(It()), [a for a in It()], 2 in It())
def bad():
    yield 1
    raise StopIteration
try:
    list(bad())
except RuntimeError as r:
    print(r)
a, b, c = (i for i in "xyz")
print(a, b, c, *count(3))
for i, (x, y) in enumerate(zip(count(3), fib())):
    print(i, x, y, end=" ")
print()
print(sorted((n % 3, n) for n in count(7)), min(count(3)), list(map(lambda v: v + 1, count(3))))
