def down(n, k):
    if n == 0:
        return [1][k]
    return down(n - 1, k) + 1
for _ in range(200):
    down(10, 0)
down(6, 1)
