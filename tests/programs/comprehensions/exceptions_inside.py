def div(xs, d): return [x // d for x in xs]
def safe(xs, d):
    try:
        return div(xs, d)
    except ZeroDivisionError as e:
        return str(e)
    finally:
        count.append(1)
count = []
for i in range(400): r = safe([1, 2, 3], i % 4)
print(r, safe([5], 0), len(count))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n == 0: raise KeyError("zero")
        if self.n < 0: raise StopIteration
        return self.n
for f in (lambda: [x for x in It(3)], lambda: {x for x in It(2)}, lambda: list(x for x in It(2)), lambda: [x for x in It(0)], lambda: [y for x in [It(2), It(0)] for y in x]):
    try:
        print(f())
    except KeyError as e:
        print("KeyError", e)
def stops(): return [next(it) for _ in range(5)]
it = iter([1, 2])
try:
    stops()
except StopIteration as e:
    print("StopIteration escapes a list", e.args)
it = iter([1, 2])
try:
    list(next(it) for _ in range(5))
except RuntimeError as e:
    print(e)
for bad in ("[x for x in 5]", "{x: y for x, y in [1]}", "{[]: 1 for _ in [1]}", "{[] for _ in [1]}", "[x for x, y in [(1, 2, 3)]]", "[*[1] for x in y]", "{**{} for x in [1]}"):
    try:
        print(eval(bad))
    except (TypeError, ValueError, SyntaxError, NameError) as e:
        print(bad, "->", type(e).__name__, getattr(e, "msg", e))
