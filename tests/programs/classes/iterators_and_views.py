class Range2:
    def __init__(self, *a): self.r = range(*a)
    def __iter__(self): return Range2It(self)
    def __len__(self): return len(self.r)
    def __getitem__(self, i):
        if isinstance(i, slice): return Range2(*[getattr(self.r[i], k) for k in ("start", "stop", "step")])
        return self.r[i]
    def __contains__(self, x): return x in self.r
    def __reversed__(self): return reversed(self.r)
    def __eq__(self, o): return isinstance(o, Range2) and list(self) == list(o)
    def __repr__(self): return f"R2{self.r.start, self.r.stop, self.r.step}"
class Range2It:
    def __init__(self, r): self.r, self.i = r, 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= len(self.r): raise StopIteration
        self.i += 1
        return self.r[self.i - 1]
r = Range2(10)
print(list(r), r[2:8:2], list(r[::-1]), 5 in r, len(r[3:]), r == Range2(10), list(reversed(r))[:2], r[-1])
def total(x):
    t = 0
    for v in x: t += v
    return t
for _ in range(60): s = total(Range2(30))
print(s, total(Range2(0)), total(zip_[0] for zip_ in zip(Range2(3), Range2(9))), sum(Range2(1, 10, 3)), max(Range2(5)), sorted(Range2(3), reverse=True), dict(zip(Range2(2), "ab")), [*Range2(2), *Range2(1)])
a, *b = Range2(4)
print(a, b, (lambda *x: x)(*Range2(3)), {*Range2(3)} == {0, 1, 2}, list(map(str, Range2(2))), any(Range2(1)), all(Range2(0)), tuple(enumerate(Range2(2), 5)))
it = iter(r)
print(next(it), next(it), list(it), next(it, "end"))
class Peek:
    _none = object()
    def __init__(self, it): self.it, self.head = iter(it), self._none
    def __iter__(self): return self
    def peek(self, default=None):
        if self.head is self._none:
            try: self.head = next(self.it)
            except StopIteration: return default
        return self.head
    def __next__(self):
        if self.head is not self._none:
            v, self.head = self.head, self._none
            return v
        return next(self.it)
def groups(xs):
    p, out = Peek(xs), []
    for x in p:
        g = [x]
        while p.peek() == x: g.append(next(p))
        out.append((x, len(g)))
    return out
for _ in range(60): g = groups("aaabbc")
print(g, groups([1, 1.0, True, 2]), groups([]), len(groups([i // 7 for i in range(700)])))
