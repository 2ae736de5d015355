def f(pair):
    (a, b), c = pair
    return a
print(f(((1, 2), 3)))
print([f(p) for p in [((1, 2), 3), ((1, 2, 3), 4)]])
