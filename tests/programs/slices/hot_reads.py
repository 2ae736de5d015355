def parts(s, n):
    out = []
    for i in range(0, len(s), n):
        out.append(s[i:i + n])
    return out
for _ in range(100): r = parts([1, 2, 3, 4, 5], 2)
print(r, parts("abcdefg", 3), parts((1, 2, 3), 2), parts(b"abc", 2), parts(range(5), 3))
def palin(s): return s == s[::-1]
for _ in range(200): palin("racecar")
print(palin("abca"), palin([1, 2, 1]), palin((1, 2)), palin(""), palin(range(3)))
def msort(x):
    if len(x) < 2: return x
    m = len(x) // 2
    a, b, out = msort(x[:m]), msort(x[m:]), []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]: out.append(a[i]); i += 1
        else: out.append(b[j]); j += 1
    return out + a[i:] + b[j:]
print(msort([5, 3, 8, 1, 9, 2]), msort([i * 7919 % 503 for i in range(503)]) == list(range(503)), msort([2.5, 1, 2 ** 50, -1]), msort(["b", "a"]))
try:
    msort([1, "a"])
except TypeError as e:
    print(e)
def at(x, i): return x[i]
for i in range(500): r = at([1, 2, 3], i % 3)
print(r, at("abc", -1), at({1: 2}, 1), at((1, 2), 1), at([1, 2, 3], slice(1, None)), at(range(10), -2), at("日本", 1), at(b"a", 0))
for x, i in (([1], 5), ("a", -2), ({}, 1), ((), 0), (5, 0), (range(2), 2), ([1], "a"), ("a", 1.0), (None, 0), ([1], None)):
    try:
        at(x, i)
    except (IndexError, KeyError, TypeError) as e:
        print(type(e).__name__, e)
print([list(range(10))[a:b:c] for a in (None, 2, -3) for b in (None, 7, -1) for c in (2, -1)])
