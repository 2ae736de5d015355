class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * 10
class Call:
    def __init__(self): self.n = 0
    def __call__(self):
        self.n += 1
        return self.n
def total(x):
    t = 0
    for v in x: t += v
    return t
print(total(Seq(5)), total(iter(Call(), 10)), list(iter("abc".__iter__().__next__, "c")))
for _ in range(100): r = total(Seq(20))
print(r, total(iter(Call(), 500)), sum(Seq(4)), max(Seq(3)), 20 in Seq(5), list(zip(Seq(2), Seq(9))), sorted(Seq(3), reverse=True), [*Seq(2)], dict(enumerate(Seq(2))))
class Bad:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return object()
class Self:
    def __iter__(self): return self
class Raises:
    def __iter__(self): raise ValueError("iter")
class NextRaises:
    def __iter__(self): return self
    def __next__(self): raise KeyError("next")
for c in (Bad, NoNext, Self, Raises, NextRaises):
    for f in (list, total, lambda x: [*x], lambda x: (lambda a, b: 0)(*x), lambda x: 1 in x):
        try:
            f(c())
        except (TypeError, ValueError, KeyError) as e:
            print(c.__name__, type(e).__name__, e)
            break
it = iter([1, 2, 3, 4])
for x in it:
    print(x, next(it, "end"), end=" ")
print(list(it))
a = iter([1])
print(next(a), next(a, None), next(a, "again"))
l = [1, 2]
i = iter(l)
list(i)
l.append(3)
print(list(i), next(iter(l)))
for bad in (lambda: next([]), lambda: iter(5), lambda: iter(5, 1), lambda: next(iter([])), lambda: next(5, 1), lambda: iter()):
    try:
        bad()
    except (TypeError, StopIteration) as e:
        print(type(e).__name__, e)
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, "", "a"])), list(zip("ab", [1, 2], strict=True)))
try:
    list(zip("ab", [1], strict=True))
except ValueError as e:
    print(e)
def chain(*its):
    for it in its: yield from it
for _ in range(100): r = total(chain(Seq(3), [1], (2,), {3: 4}, range(2), iter(Call(), 3)))
print(r)
