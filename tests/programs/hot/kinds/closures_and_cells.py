# Cells, globals and defaults that change type while compiled code reads them.
G = 1
def use(n):
    global G
    t = 0
    for i in range(n):
        t += G
        if i == 100: G = 2.5
        if i == 200: G = 10 ** 20
        if i == 250: G = Fake()
    return t
class Fake:
    def __radd__(self, o): return o // 1 * 0 + 7
print(use(300))
def make():
    x = 0
    def bump(by):
        nonlocal x
        x = x + by
        return x
    def run(n, values):
        for i in range(n): bump(values[i % len(values)])
        return x
    return run
run = make()
print(run(200, [1]), run(200, [0.5, 1]), run(10, [2 ** 60]), type(run(1, [1])).__name__)
def adders(n): return [lambda v, k=k: v + k for k in range(n)]
def apply(fs, n, v):
    for i in range(n): v = fs[i % len(fs)](v)
    return v
fs = adders(5)
print(apply(fs, 300, 0), apply(fs, 300, 0.5))
fs[2].__defaults__ = (100,)
print(apply(fs, 300, 0))
fs[3] = str
try: apply(fs, 300, 0)
except TypeError as e: print(e)
def delete(n):
    v = 1
    def read(): return v
    t = 0
    for i in range(n):
        try: t += read()
        except NameError: t += 1000; v = i
        if i % 50 == 49: del v
    return t
print(delete(300))
def shadow(n):
    total = 0
    for i in range(n):
        if i == 150:
            globals()["len"] = lambda x: 5
        total += len("ab")
    del globals()["len"]
    return total, len("ab")
print(shadow(300))
counter = (lambda: [0])()
def tick(c=counter):
    c[0] += 1
    return c[0]
print(sum(tick() for _ in range(300)), counter)
