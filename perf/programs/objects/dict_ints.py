"""A dict of ints: store, read, delete."""
def run():
    d = {}
    for i in range(100000):
        d[i * 7] = i
    t = 0
    for i in range(100000):
        t += d[i * 7]
    for i in range(0, 100000, 2):
        del d[i * 7]
    return t + len(d)
