"""Closures called in a loop."""
def make(k):
    def add(x):
        return x + k
    return add
def run():
    fs = [make(i) for i in range(10)]
    t = 0
    for i in range(30000):
        for f in fs:
            t = f(t) & 1048575
    return t
