"""The spectral norm of an infinite matrix."""
def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    n = len(v)
    return [sum([a(i, j) * v[j] for j in range(n)]) for i in range(n)]


def transposed(v):
    n = len(v)
    return [sum([a(j, i) * v[j] for j in range(n)]) for i in range(n)]


def run():
    u = [1.0] * 80
    for _ in range(6):
        v = transposed(times(u))
        u = transposed(times(v))
    uv = sum([x * y for x, y in zip(u, v)])
    vv = sum([x * x for x in v])
    return round((uv / vv) ** 0.5, 9)
