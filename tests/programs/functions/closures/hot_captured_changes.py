def make(k):
    def add(x): return x + k
    def set_k(v):
        nonlocal k
        k = v
    return add, set_k
def loop(f, n):
    t = 0
    for i in range(n):
        t += f(i)
    return t
add, set_k = make(1)
print(loop(add, 2000))
set_k(0.25)
print(loop(add, 4))
set_k(2 ** 65)
print(loop(add, 2))
set_k("s")
try:
    loop(add, 1)
except TypeError as e:
    print(e)
fs = [make(i)[0] for i in range(10)]
def many(n):
    t = 0
    for i in range(n):
        t += fs[i % len(fs)](i)
    return t
print(many(2000))
fs[3] = lambda x: 0.5
fs[4] = abs
fs[5] = make(10 ** 20)[0]
print(many(20))
def accumulate():
    total = 0
    calls = 0
    def go(x):
        nonlocal total, calls
        calls += 1
        if calls == 700: total = float(total)
        if calls == 900: total = []
        total += [x] if isinstance(total, list) else x
        return total
    return go
g = accumulate()
for i in range(1000): r = g(i)
print(len(r), r[:2])
