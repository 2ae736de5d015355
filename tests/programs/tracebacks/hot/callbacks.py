def key(x):
    return x[0] / x[1]
for _ in range(200):
    sorted([(1, 2), (3, 4)], key=key)
print(max([(1, 2), (3, 4)], key=key))
def outer(fn, xs):
    return list(map(fn, xs))
for _ in range(100):
    outer(key, [(1, 1)])
outer(key, [(1, 1), (2, 0)])
