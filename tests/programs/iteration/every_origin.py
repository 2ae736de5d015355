# Iterators of every origin handed to everything that iterates.
import itertools
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: list(zip([1, 2], (x for x in "ab"), strict=True))); t(lambda: list(zip([1], "ab", strict=True))); t(lambda: list(zip("ab", [1], strict=True)))
t(lambda: dict(a=1) | dict(b=2)); t(lambda: {**{"a": 1}, **{"b": 2}}); t(lambda: [*{1: 2}, *"ab"])
t(lambda: iter(iter([1])).__next__()); t(lambda: list(iter(lambda it=iter([1, 2, 0, 3]): next(it), 0))); t(lambda: [*reversed(range(3))]); t(lambda: list(reversed("ab"))); t(lambda: list(reversed({1: 2, 3: 4}.items())))
t(lambda: next(iter({}))); t(lambda: next(iter({}), "d")); t(lambda: enumerate([1]).__next__()); t(lambda: list(enumerate("ab", -1)))
t(lambda: sum(x * x for x in range(10))); t(lambda: max((len(w), w) for w in "a bb ccc dd".split())); t(lambda: min("bca", key=lambda c: -ord(c))); t(lambda: any(x > 2 for x in [1, 2, 3])); t(lambda: all([]))
it = iter([1, 2, 3]); t(lambda: list(zip(it, it))); t(lambda: list(it))
def g():
    try: yield 1; yield 2
    finally: print("fin")
t(lambda: [x for x in g()]); t(lambda: (lambda *a: a)(*g())); t(lambda: tuple(g())); t(lambda: {**dict.fromkeys(g())}); t(lambda: "".join(str(x) for x in g())); t(lambda: sorted(g(), reverse=True))
class It:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > self.n: raise StopIteration(self.n)
        return self.i
    def __length_hint__(self): return "x"
t(lambda: list(It(3)))
class It2(It):
    def __length_hint__(self): return -1
t(lambda: list(It2(3)))
class It3(It):
    def __length_hint__(self): return NotImplemented
t(lambda: list(It3(3)))
a, *b = It3(3); print(a, b)
def deleg(): r = yield from It3(2); yield ("returned", r)
t(lambda: list(deleg()))
