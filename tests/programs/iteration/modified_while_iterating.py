def grow(x):
    n = 0
    for v in x:
        n += 1
        if n < 5: x.append(v)
    return n, x
print(grow([1, 2]))
for _ in range(100): r = grow([1])
print(r)
def shrink(x):
    out = []
    for v in x:
        out.append(v)
        x.remove(v)
    return out, x
print(shrink(list(range(6))))
for f in (lambda d: [d.__setitem__(k + 100, 0) for k in d], lambda d: [d.pop(k) for k in list(d)], lambda d: [d.__setitem__(k, 0) for k in d], lambda d: [d.pop(k) for k in d]):
    d = {1: 1, 2: 2, 3: 3}
    try:
        f(d)
        print(d)
    except RuntimeError as e:
        print(e, len(d))
s = {1, 2, 3}
try:
    for v in s: s.add(v + 10)
except RuntimeError as e:
    print(e)
def hot(n):
    c = 0
    for i in range(n):
        d = {j: j for j in range(5)}
        try:
            for k in d:
                c += 1
                if k == i % 7: d[99] = 1
        except RuntimeError:
            c += 100
    return c
print(hot(7), hot(700))
x = [3, 1, 2]
def key(v):
    x.append(v)
    return v
try:
    x.sort(key=key)
except ValueError as e:
    print(e, x)
x = [1, 2, 3]
for i, v in enumerate(x):
    if i < 3: x.insert(0, v)
print(x)
x = list(range(5))
it = iter(x)
next(it)
x.clear()
print(list(it), x)
x = [1, 2, 3, 4]
print([x.pop() for _ in x], x)
print([(a, b) for a in [1, 2] for b in (lambda l=[0]: [l.append(1), l][1])()] if False else "skip")
for a in (z := [1, 2, 3]):
    if a == 1: z = "rebound"
print(a, z)
e = {}
for k in (e.setdefault(i % 3, []) for i in range(9)): k.append(len(e))
print(e)
