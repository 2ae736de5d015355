def queens(n):
    out, cols, d1, d2 = [], set(), set(), set()
    def place(r, row):
        if r == n:
            out.append(tuple(row))
            return
        for c in range(n):
            if c in cols or r + c in d1 or r - c in d2: continue
            cols.add(c); d1.add(r + c); d2.add(r - c)
            place(r + 1, row + [c])
            cols.remove(c); d1.remove(r + c); d2.remove(r - c)
    place(0, [])
    return out
print(len(queens(6)), queens(4), len(queens(7)), queens(1), queens(3))
def subsets(xs, target):
    best = None
    def go(i, chosen, total):
        nonlocal best
        if total == target:
            if best is None or len(chosen) < len(best): best = chosen[:]
            return
        if i == len(xs) or total > target: return
        chosen.append(xs[i])
        go(i + 1, chosen, total + xs[i])
        chosen.pop()
        go(i + 1, chosen, total)
    go(0, [], 0)
    return best
for _ in range(10): r = subsets([3, 34, 4, 12, 5, 2], 9)
print(r, subsets([0.5, 1.5, 2], 2.0), subsets([2 ** 50, 1, 2], 2 ** 50 + 3), subsets([1], 5))
def lcs(a, b):
    memo = {}
    def f(i, j):
        if i == len(a) or j == len(b): return ""
        if (i, j) not in memo:
            memo[i, j] = a[i] + f(i + 1, j + 1) if a[i] == b[j] else max(f(i + 1, j), f(i, j + 1), key=len)
        return memo[i, j]
    return f(0, 0)
print(lcs("AGGTABQWERTY", "GXTXAYBQEWRT"), lcs("", "a"), lcs("abc" * 10, "acb" * 10))
def sudoku_like(n):
    grid = [[0] * n for _ in range(n)]
    def ok(r, c, v): return v not in grid[r] and all(grid[i][c] != v for i in range(n))
    def solve(k):
        if k == n * n: return True
        r, c = divmod(k, n)
        for v in range(1, n + 1):
            if ok(r, c, v):
                grid[r][c] = v
                if solve(k + 1): return True
                grid[r][c] = 0
        return False
    return solve(0), grid
print(sudoku_like(4), sudoku_like(5)[1][4])
def coins(n, cs):
    def go(n, i):
        if n == 0: return 1
        if n < 0 or i == len(cs): return 0
        return go(n - cs[i], i) + go(n, i + 1)
    return go(n, 0)
print(coins(60, [1, 5, 10, 25]), coins(5, [2]), coins(4.0, [1, 2]))
class Found(Exception): pass
def search(t, want, path=()):
    if t == want: raise Found(path)
    if isinstance(t, (list, tuple)):
        for i, x in enumerate(t): search(x, want, path + (i,))
    elif isinstance(t, dict):
        for k, x in t.items(): search(x, want, path + (k,))
tree = {"a": [1, [2, {"b": (3, 4)}]], "c": "x"}
for w in (4, "x", 2, 99):
    try:
        search(tree, w)
        print(w, "absent")
    except Found as e:
        print(w, e.args[0])
hits = 0
for k in range(300):
    try: search(tree, k % 6)
    except Found: hits += 1
print(hits)
