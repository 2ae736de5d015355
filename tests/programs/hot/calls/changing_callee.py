def f1(x): return x + 1
def f2(x): return x * 2.0
def f3(x): raise KeyError(x)
class C4:
    def __init__(self, x): self.x = x
    def __radd__(self, o): return o + self.x
def apply(fs, n):
    t = 0
    for i in range(n):
        t = t + fs[i % len(fs)](i)
    return t
print(apply([f1], 1000), apply([f1, f2], 1000), apply([f1, C4], 100), apply([f1, abs, int, float], 400))
try:
    apply([f1, f2, f3], 100)
except KeyError as e:
    print(e)
fs = [f1] * 5
def change(i):
    if i == 500: fs[0] = f2
    if i == 800: fs[1] = lambda x: -x
    if i == 900: fs.clear(); fs.append(f3)
    return 0
fs[4] = change
try:
    print(apply(fs, 950))
except (KeyError, ZeroDivisionError, IndexError) as e:
    print(type(e).__name__, e)
def target(x): return x
def caller(n):
    t = 0
    for i in range(n): t += target(i)
    return t
print(caller(1000))
def target(x): return x * 10
print(caller(1000))
target = f2
print(caller(10))
target = [].__len__ if False else (lambda x, y=5: x + y)
print(caller(1000))
def swapping(n):
    global target
    t = 0
    for i in range(n):
        t += target(i)
        if i == n // 2: target = f1
    return t
print(swapping(1000))
target.__code__ if False else None
def arity(n):
    r = 0
    for i in range(n):
        try:
            r += target(i) if i % 3 else target()
        except TypeError as e:
            m = str(e)
    return r, m
print(arity(600))
del target
try:
    caller(1)
except NameError as e:
    print(e)
