class Num:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"N({self.v})"
    def __add__(self, o):
        if isinstance(o, str): return NotImplemented
        return Num(self.v + (o.v if isinstance(o, Num) else o))
    def __radd__(self, o): return Num(("r", o, self.v))
    def __isub__(self, o):
        self.v -= o
        return self
    def __sub__(self, o): return "sub"
    def __rsub__(self, o): return "rsub"
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return "mul"

n = Num(1)
print(n + 2, 2 + n, n + n, sum([n, n]) if False else sum([2, n]))
try:
    n + "s"
except TypeError as e:
    print(e)
print("s" + n)
m = n
m -= 5
print(m is n, n, n - 1, 1 - n)
n *= 3
print(n)
class Sub(Num):
    def __radd__(self, o): return ("sub first", o)
    def __rsub__(self, o): return "sub rsub"
print(Num(1) + Sub(2), Sub(1) + Num(2), Num(1) - Sub(1), Sub(1) - Sub(2))
for expr in ("n + 1", "n ** 2", "2 // n", "n @ n", "n << 1", "-n", "~n", "n < n", "n and 1"):
    n = Num(4)
    try:
        print(expr, eval(expr))
    except TypeError as e:
        print(expr, e)
def hot(a, b, k):
    for _ in range(k):
        a = a + b
    return a
print(hot(1, 2, 500), hot(Num(1), 2, 500), hot(1, Num(2), 1), hot("a", "b", 3), hot(1.5, 2, 200))
