# Powers of floats in loops: real, complex, errors; as fast code and as the interpreter has them.
def power(a, b):
    return a ** b


def safe(f, *args):
    try:
        return repr(f(*args))
    except OverflowError:
        return "OverflowError"  # its text is the platform's
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def each(bases, exponents):
    for a in bases:
        print(a, [safe(power, a, b) for b in exponents])


nan = float("nan")
inf = float("inf")
for k in range(20):
    power(2.0 + k, 0.5)
bases = [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, 1e300, -1e300, 5e-324, inf, -inf, nan]
exponents = [0.0, -0.0, 0.5, -0.5, 1.0, 2.0, 3.0, -1.0, -2.0, -3.0, 1e300, 1e-300, inf, -inf, nan]
each(bases, exponents)
each([2, -2, 0, 10], [0.5, 2.0, -1.0, 400.0])
each([2.0, -2.0, 0.0, -0.0], [2, -1, 0, 3, 1100, -1100])


def halves(values):
    t = 0.0
    for v in values:
        t += v ** 0.5 + v ** 2 + v ** 1.5 + v ** -1
    return t


print(halves([1.0 + i / 7 for i in range(300)]))
for bad in (0.0, -4.0, 1e200, nan, inf, 3, True, 10**400, "x"):
    print(safe(halves, [1.5] * 100 + [bad] + [2.5] * 100))


def squares(n):
    x = 1.0000001
    for i in range(n):
        x = x ** 2
    return x


for k in (5, 20, 30, 60):
    print(safe(squares, k))


def error(values):
    t = 0.0
    for v in values:
        t += v ** -2.0
    return t


print(error([1.0, 2.0] * 50))
error([1.0, 2.0] * 50 + [0.0])
