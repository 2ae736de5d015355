# Iteration, containment, calling, comparison and numeric protocols from user classes, and their wrong results.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Seq:
    def __init__(self, *xs): self.xs = xs
    def __len__(self): return len(self.xs)
    def __getitem__(self, i): return self.xs[i]
s = Seq(3, 1, 2)
print(list(s), sorted(s), 1 in s, 9 in s, max(s), list(reversed(s)), tuple(s), [*s], dict(enumerate(s)), sum(s), s[1:], s[-1])
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), 1 in It(3), 7 in It(3), set(It(2)), list(zip(It(2), It(5))), list(map(str, It(2))), next(It(0), 'd'))
class Contains:
    def __contains__(self, x): return x
print(0 in Contains(), 5 in Contains(), [] not in Contains())
class BadIter:
    def __iter__(self): return 5
class NoneIter:
    __iter__ = None
    def __getitem__(self, i): return i
class NoneContains:
    __contains__ = None
    def __iter__(self): return iter([1])
t(lambda: list(BadIter()))
t(lambda: list(NoneIter()))
t(lambda: 1 in NoneContains())
t(lambda: 1 in 5)
t(lambda: iter(5))
t(lambda: next([]))
t(lambda: len(It(1)))
t(lambda: reversed(It(1)))
t(lambda: It(1)[0])
class Call:
    def __call__(self, *a, **k): return a, k
print(Call()(1, x=2), callable(Call()), list(map(Call(), [1])))
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, Eq) else NotImplemented
t(lambda: {Eq(1)})
t(lambda: Eq(1) == 1)
t(lambda: Eq(1) != Eq(1))
t(lambda: [Eq(1)] == [Eq(1)])
t(lambda: Eq(1) < Eq(2))
class Order:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print('lt', end=' '); return self.v < o.v
    def __le__(self, o): print('le', end=' '); return NotImplemented
t(lambda: Order(1) > Order(0))
t(lambda: Order(1) >= Order(0))
t(lambda: max(Order(1), Order(2)).v)
class Idx:
    def __init__(self, r): self.r = r
    def __index__(self): return self.r
    def __len__(self): return self.r
    def __hash__(self): return self.r
    def __bool__(self): return self.r
    def __repr__(self): return self.r
    def __iter__(self): return self.r
    def __next__(self): return self.r
    def __int__(self): return self.r
    def __float__(self): return self.r
for r in ['x', 2.5, None, -1, True]:
    for f in [lambda i: [1, 2][i], len, hash, bool, int, lambda i: 'ab' * i]:
        if f is hash and r == 10**30: continue
        t(lambda: f(Idx(r)))
t(lambda: repr(Idx(5)))
t(lambda: range(Idx(2.5)))
t(lambda: list(Idx([])))
