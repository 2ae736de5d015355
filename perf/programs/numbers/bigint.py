"""Big integers: a factorial, powers, text."""
def run():
    f = 1
    for i in range(1, 3000):
        f *= i
    t = f % 1000007 + pow(3, 20000) % 1000003
    a, b = 0, 1
    for i in range(5000):
        a, b = b, a + b
    return t + len(str(a))
