def primes(n):
    out = []
    for i in range(2, n):
        for p in out:
            if p * p > i:
                out.append(i)
                break
            if i % p == 0: break
        else:
            out.append(i)
    return out
print(primes(30), len(primes(5000)))
def search(grid, want):
    for y, row in enumerate(grid):
        for x, v in enumerate(row):
            if v == want: break
        else: continue
        break
    else:
        return None
    return x, y
grid = [[i * j for i in range(20)] for j in range(20)]
print(search(grid, 19 * 18), search(grid, 1000), search([], 1))
for k in range(200): r = search(grid, k)
print(r, search(["abc", "def"], "e"), search([(1.5, 2)], 2.0))
def whiles(n):
    i = c = 0
    while i < n:
        i += 1
        if i % 2: continue
        if i > 100000: break
        c += i
    else:
        c = -c
    return c, i
print(whiles(10), whiles(5000), whiles(10.5), whiles(200000), whiles(-1))
x = 0
while True:
    x += 1
    if x < 3000: continue
    break
else:
    print("no")
print(x)
for i in (): pass
else: print("empty else")
for i in range(3):
    for j in range(3):
        if j == i: break
    else: print("not reached")
