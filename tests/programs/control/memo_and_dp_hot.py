def edit(a, b):
    d = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
    return d[-1][-1]
print(edit("kitten", "sitting"), edit("", "abc"), edit([1, 2.0, "x"], [1.0, 2, "y"]), edit("abc" * 20, "acb" * 20))
def knap(ws, vs, cap):
    best = [0] * (cap + 1)
    for w, v in zip(ws, vs):
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[cap]
print(knap([1, 3, 4, 5], [1, 4, 5, 7], 7), knap([1, 2], [0.5, 2 ** 60], 3), knap([2] * 50, [3] * 50, 99))
def primes(n):
    s = bytearray_ if False else [True] * (n + 1)
    s[0] = s[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if s[i]:
            for j in range(i * i, n + 1, i): s[j] = False
    return [i for i, p in enumerate(s) if p]
print(primes(30), len(primes(20000)))
def catalan(n):
    c = [1]
    for i in range(1, n + 1): c.append(sum(c[j] * c[i - 1 - j] for j in range(i)))
    return c[n]
print(catalan(5), catalan(25), catalan(60))
def floyd(n):
    inf = float("inf")
    g = [[0 if i == j else (i * j) % 7 + 1 if (i + j) % 3 else inf for j in range(n)] for i in range(n)]
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if g[i][k] + g[k][j] < g[i][j]: g[i][j] = g[i][k] + g[k][j]
    return g
print(floyd(4), sum(map(sum, floyd(16))))
def lis(xs):
    tails = []
    for x in xs:
        lo, hi = 0, len(tails)
        while lo < hi:
            mid = (lo + hi) // 2
            if tails[mid] < x: lo = mid + 1
            else: hi = mid
        tails[lo:lo + 1] = [x]
    return len(tails)
print(lis([3, 1, 4, 1, 5, 9, 2, 6]), lis([i * 7919 % 1009 for i in range(1000)]), lis("banana"), lis([0.5, 1, 2 ** 70, True]))
try:
    lis([1, "a"])
except TypeError as e:
    print(e)
def pascal(n):
    row = [1]
    for _ in range(n): row = [a + b for a, b in zip([0] + row, row + [0])]
    return row
print(pascal(6), max(pascal(60)), sum(pascal(100)) == 2 ** 100)
