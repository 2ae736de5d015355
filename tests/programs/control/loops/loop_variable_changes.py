t = 0
for i in range(5):
    i *= 10
    t += i
print(i, t)
n = 5
for i in range(n):
    n += 10
print(i, n)
xs = [1, 2, 3]
for x in xs:
    if x < 4: xs.append(x + 2)
    if len(xs) > 20: break
print(xs)
for xs[0] in range(3): pass
for xs[1:3] in ["ab", "cd"]: pass
print(xs[:4])
class O: pass
o = O()
for o.v in "xyz": pass
print(o.v)
d = {}
for d["k"], d["v"] in enumerate("ab"): pass
print(d)
for i, i in [(1, 2), (3, 4)]: print(i, end=" ")
print()
def f(n):
    r = range(n)
    for i in r:
        r = "changed"
        n = i
    return i, n, r
print(f(3), f(3000))
def mixed(n):
    t = 0
    for i in [*range(n), 2.5, *range(3), True, 2 ** 50]:
        t += i
        i = "gone"
    return t, i
print(mixed(3), mixed(2000))
def count(step, n):
    t, i = 0, 0
    while i < n:
        t += 1
        i += step
    return t, i
for _ in range(100): r = count(1, 50)
print(r, count(0.5, 10), count(2 ** 46, 2 ** 50), count(True, 5))
for i in range(2 ** 47 - 3, 2 ** 47 + 3, 2): print(i, end=" ")
for i in range(2 ** 63, 2 ** 63 + 2): print(i, end=" ")
for i in range(10, 0, -3): print(i, end=" ")
print(list(range(-5, 5, 4)), i)
