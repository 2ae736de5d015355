# Loops whose arithmetic needs no checks, and loops just beyond where it does.
def remainders(n, d):
    t = 0
    for i in range(n):
        t = (t + i * 3) % 1000003
        t = t + i // 7 - i % 7
    return t % d, t // d


def constants(a, b, c):
    out = []
    for x in range(a, b, c):
        out.append((x % 2, x // 2, x % 3, x // 3, x % 7, x // 7, x % 1000003, x // 1000003, x % 2147483647,
                    x // 2147483647, x % -7, x // -7, x % -1, x // -1, x % 8, x // 8, x >> 1, x << 3, -x, ~x))
    return out


def bounded(x):
    # The branches say how large x is.
    if x < 0:
        return ("negative", x % 10, x // 10, -x)
    if x < 2147483648:
        return ("31 bits", x % 10, x // 10, x % 2147483647, x // 2147483647, x + 1, x * x)
    if x <= 4294967295:
        return ("32 bits", x % 10, x // 10, x % 4294967295, x // 4294967295, x + 1, x * x)
    return ("wide", x % 10, x // 10, x + 1, x * x)


def grows(n, by):
    i = 0
    x = 1
    while i < n:
        x = x * by + i
        i += 1
    return x


def counts(start, stop):
    n = 0
    i = start
    while i < stop:
        i += 1
        n += 1
    while i > start:
        i -= 1
        n -= 1
    return i, n


def divides(values, by):
    out = []
    for v in values:
        try:
            out.append((v // by, v % by))
        except ZeroDivisionError as e:
            out.append(str(e))
    return out


def guarded(values):
    out = []
    for by in values:
        if by > 0:
            t = 0
            for i in range(20):
                t += i % by + i // by
            out.append(t)
        elif by < 0:
            t = 0
            for i in range(20):
                t += i % by + i // by
            out.append(-t)
        else:
            out.append(None)
    return out


def shifts(n):
    out = []
    for i in range(n):
        out.append((1 << i, -1 << i, (1 << i) >> 1, -(1 << i) >> 1, i >> i, (i & 7) << 3, (i | 8) ^ 5))
    return out


def indices(a, n):
    t = 0
    for i in range(n):
        t += a[i % 5] * a[-1 - i % 5]
        a[i % 5] = i & 3
        a[-(i % 5) - 1] ^= 1
    return t, a


def backwards(a):
    t = []
    for i in range(len(a) - 1, -1, -1):
        t.append(a[i])
    for i in range(-1, -len(a) - 1, -1):
        t.append(a[i])
    return t


def outside(a):
    t = 0
    for i in range(10):
        t += a[i]
    return t


for k in range(4):
    print(remainders(500 * k, 11), remainders(40 + k, 1))
for bounds in ((0, 40, 1), (-20, 20, 1), (20, -20, -3), (2147483640, 2147483656, 1), (4294967288, 4294967304, 1),
               (-2147483656, -2147483640, 1), (140737488355320, 140737488355328, 1), (-140737488355328, -140737488355320, 1),
               (9223372036854775800, 9223372036854775812, 1), (-9223372036854775812, -9223372036854775800, 1)):
    print(constants(*bounds))
for x in (-9223372036854775809, -9223372036854775808, -1, 0, 1, 2147483647, 2147483648, 4294967295, 4294967296,
          9223372036854775806, 9223372036854775807, 9223372036854775808, True):
    for k in range(4):
        result = bounded(x)
    print(result)
for k in range(0, 100, 9):
    print(grows(k, 3), grows(k, -3), grows(k, 1))
for start, stop in ((0, 30), (-15, 15), (9223372036854775790, 9223372036854775812), (140737488355300, 140737488355340),
                    (-9223372036854775812, -9223372036854775790)):
    print(counts(start, stop))
wide = [0, 1, -1, 7, -7, 140737488355327, -140737488355328, 9223372036854775807, -9223372036854775808, 10**30]
for by in (1, -1, 2, -2, 7, -7, 0, 9223372036854775807, -9223372036854775808, 140737488355328):
    for k in range(3):
        result = divides(wide, by)
    print(result)
print(guarded([1, 2, 3, -1, -2, -3, 0, 7, -7, 30, -30]))
print(shifts(70))
print(indices([1, 2, 3, 4, 5], 300))
print(backwards(list(range(12))))
for k in range(3):
    try:
        print(outside(list(range(10 - k))))
    except IndexError as e:
        print(e)


# What a loop was seen to work on need not stay.
class Odd:
    def __init__(self, n):
        self.n = n

    def __mod__(self, other):
        return -self.n - other

    def __add__(self, other):
        return Odd(self.n + other)

    def __lt__(self, other):
        return self.n < 3

    def __repr__(self):
        return f"Odd({self.n})"


def reduces(t, n):
    for i in range(n):
        t = (t + i) % 1009
    return t


def climbs(i, n):
    while i < n:
        i = i + 1
    return i


for t in (0, -5, 2.5, Odd(3), 10**20, True):
    print(reduces(t, 60), reduces(t, 1), reduces(t, 0))
print(climbs(0, 50), climbs(Odd(0), 50), climbs(0.5, 50), climbs(-3, 0))


def shadowed(n):
    t = 0
    for i in range(n):
        t = (t * 3 + i) % 101
    return t, i


print(shadowed(100))
real = range


def range(*args):
    return real(-50, 50)


print(shadowed(100))


def range(*args):
    return [2**70, -(2**70), -1, 5.5]


print(shadowed(100))
