def f(v):
    match v:
        case (x, y) if x > y: r = "gt"
        case (x, y) if (s := x + y) > 5: r = f"sum {s}"
        case [x, *y]: r = "list"
        case x: r = "any"
    return r, x
print(f((2, 1)), f((3, 4)), f((1, 2)), f(9))
def partial(v):
    x = y = "unset"
    match v:
        case (x, 1): pass
        case (1, y): pass
        case {"a": x, "b": 2}: pass
    return x, y
print(partial((5, 1)), partial((5, 2)), partial((1, 3)), partial({"a": 1, "b": 3}))
log = []
class E:
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        log.append((self.n, o))
        return self.n == o
match E(3):
    case 1: pass
    case 2 | 3 as k: log.append(k.n)
print(log)
def g(n):
    match n:
        case 0: return "zero"
        case n if n < 0: return "neg"
        case _ if n % 2: return "odd"
    return "even"
for i in range(800): r = g(i - 400)
print(r, g(0), g(-1), g(2.0), g(1.5), g(2 ** 70 + 1))
match = 5
case = match + 1
_ = 0
match match:
    case case: print(case)
match (match, case):
    case _, _: print("soft")
match [1, 2], 3:
    case [a, b], c: print(a, b, c)
match = lambda x: ("called", x)
print(match(1))
type = 3
print(type)
