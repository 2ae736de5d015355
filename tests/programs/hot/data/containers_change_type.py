def total(xs):
    t = 0
    for i in range(len(xs)): t += xs[i]
    return t
for _ in range(100): r = total([1, 2, 3])
print(r, total([1, 2.5]), total((1, 2)), total(range(4)), total([2 ** 60] * 4), total({0: 5, 1: 6}), total([True]))
for bad in ([1, "a"], "ab", {1: 2}, [None], 5, {1, 2}):
    try:
        print(total(bad))
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
def bubble(x):
    n = len(x)
    for i in range(n):
        for j in range(n - 1 - i):
            if x[j] > x[j + 1]: x[j], x[j + 1] = x[j + 1], x[j]
    return x
print(bubble([5, 2, 9, 1]), bubble([2.5, 1, 2 ** 50, -1]), bubble(list("hello")), bubble([(2, 1), (1, 2)]), bubble([i * 37 % 101 for i in range(100)])[:5])
def shrink(xs):
    t = 0
    for i in range(len(xs)):
        t += xs[i]
        if i == 5: del xs[10:]
    return t
try:
    shrink(list(range(100)))
except IndexError as e:
    print(e)
def count(words):
    d = {}
    for w in words:
        if w in d: d[w] += 1
        else: d[w] = 1
    return d
for _ in range(60): r = count("abca")
print(r, count([1, 1.0, True, "1"]), count([(1,), (1,)]), count([2 ** 70, 2 ** 70]))
try:
    count([[1]])
except TypeError as e:
    print(e)
def matrix(a, b):
    n, m, p = len(a), len(b), len(b[0])
    return [[sum(a[i][k] * b[k][j] for k in range(m)) for j in range(p)] for i in range(n)]
for _ in range(40): r = matrix([[1, 2], [3, 4]], [[5, 6], [7, 8]])
print(r, matrix([[0.5]], [[2]]), matrix([[2 ** 40]], [[2 ** 40]]), matrix([["a"]], [[2]]) if False else "")
def stack(n):
    s = []
    for i in range(n):
        s.append(i)
        if len(s) > 5: s.pop(0) if i % 2 else s.pop()
        if i == n - 3: s[0] = "x"
    return s
print(stack(20), stack(1000))
