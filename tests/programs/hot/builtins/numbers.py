# Built-ins of numbers in loops: edges of each, and other types in the middle.
nan, inf = float("nan"), float("inf")


def extremes(pairs):
    out = []
    for a, b in pairs:
        out.append((min(a, b), max(a, b)))
    return out


def spread(n):
    low = high = 0
    for i in range(n):
        low = min(low, (i * 37) % 101 - 50)
        high = max((i * 53) % 89, high)
    return low, high


def floats(n):
    low, high = 0.0, -0.0
    for i in range(n):
        x = (i * 7 % 13 - 6) * 0.5
        low = min(low, x)
        high = max(high, x)
        if i % 50 == 0:
            low = min(x, low)
    return low, high, min(-0.0, 0.0), max(-0.0, 0.0), min(nan, 1.0), max(1.0, nan)


print(spread(400), floats(400))
print(extremes([(1, 2), (2, 1), (1, 1.0), (1.0, 1), (True, 1), (0, False), (1 << 70, 5), ("a", "b")] * 40)[-8:])


def sizes(values):
    t = 0
    for v in values:
        t += abs(v)
    return t


print(sizes([i - 200 for i in range(400)]), sizes([(i - 200) / 4 for i in range(400)]))
print(sizes([-(1 << 62), -(1 << 63), 1 << 62] * 3), sizes([True, False, -3, 2.5]), abs(3 + 4j))


def whole(n, step):
    t = 0
    for i in range(n):
        x = (i - n / 2) * step
        t += int(x) * 3 + int(i) + int(i > 5)
    return t


print(whole(300, 0.75), whole(300, 1e15), whole(300, 1e18))
for bad in (nan, inf, -inf):
    try:
        for i in range(300):
            y = bad if i == 299 else i * 0.5
            int(y)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e, i)


def real(n):
    t = 0.0
    for i in range(n):
        t += float(i * (1 << 50)) + float(t) * 0.25 + float(i % 2 == 0)
    return t


print(real(300), float((1 << 60) + 1), float("12.5"), int("-7"), int("ff", 16))
try:
    for i in range(300):
        abs(i if i < 250 else "x")
except TypeError as e:
    print(e, i)
