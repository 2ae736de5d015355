def f(x):
    return 10 // x
def g(xs):
    total = 0
    for x in xs:
        total += f(x)
    return total
def h(n):
    for i in range(n):
        g([1, 2, 3])
    return g([1, 2, 0])
h(500)
