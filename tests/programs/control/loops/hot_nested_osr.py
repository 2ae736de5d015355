total = 0
for i in range(300):
    j = 0
    while j < i:
        total += i ^ j
        if total & 1: j += 2
        else: j += 1
print(total)
rows = [[(i * j) % 7 for j in range(40)] for i in range(40)]
best = None
for r in rows:
    s = 0
    for v in r:
        for _ in range(v): s += 1
    if best is None or s > best: best = s
print(best)
acc = 0
for i in range(2000):
    if i == 1500: acc = float(acc)
    if i == 1800: acc = str(acc)
    acc = acc + (str(i)[-1] if isinstance(acc, str) else i)
print(acc[-30:], len(acc))
x = 1
for i in range(200):
    x = x * 3 + 1
    if x > 2 ** 100: x = 7
print(x)
def inner(m):
    a = b = 0
    for i in range(m):
        for j in range(m):
            for k in range(m):
                if (i + j) % (k + 1) == 0: a += 1
                else: b -= k
    return a, b
print(inner(3), inner(25))
s = ""
for i in range(500):
    for c in "ab":
        s += c
        if len(s) > 300: s = s[100:]
print(len(s), s[:4])
m = [[0] * 30 for _ in range(30)]
for i in range(30):
    for j in range(30):
        m[i][j] = m[i - 1][j] + m[i][j - 1] + 1 if i and j else 1
print(m[29][29], m[5][5])
