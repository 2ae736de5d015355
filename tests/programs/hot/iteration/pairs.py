# Loops over pairs: enumerate(), zip() and items() over changing things, in compiled code.
def weigh(items, start=0):
    t = 0
    for i, x in enumerate(items, start):
        t += i * x
    return t, i, x


print(weigh(list(range(300))), weigh(tuple(range(200))), weigh(range(100), 5))
print(weigh([1.5] * 100), weigh([True] * 50, 10), weigh(list(range(300)), (1 << 47) - 100), weigh([2, 3], 1 << 80))
print(weigh((x for x in range(250)), -20), weigh({5: 1, 6: 2}), weigh(b"abc" * 50))


def grows(n):
    items = [1]
    seen = []
    for i, x in enumerate(items):
        if len(items) < n:
            items.append(x + i)
        seen.append(x)
    items.append(5)
    return len(seen), seen[-1]


print(grows(300))


def both(a, b):
    t = 0
    for x, y in zip(a, b):
        t += x - 2 * y
    return t


print(both(list(range(300)), range(300)), both([1] * 100, [2] * 50), both("", []), both(b"ab" * 60, (1, 2) * 50))


def entries(d, change=None):
    out = 0
    for k, v in d.items():
        out += k ^ v
        if k == change:
            d[-1] = 0
    return out


table = {i: i * 3 for i in range(300)}
print(entries(table), entries({}), entries(dict.fromkeys(range(50), 7)))
try:
    entries(table, 250)
except RuntimeError as e:
    print(e)
for i, (k, v) in enumerate(table.items()):
    if i == 200:
        table[k] = -1
    if v < 0:
        print("seen", k)
print(i, k, v, table[200])


def mixed(sources):
    out = []
    for s in sources:
        n = 0
        for a, b in s:
            n += a if isinstance(a, int) else len(a)
            if b is None:
                break
        out.append(n)
    return out


print(mixed([enumerate("abc" * 40), zip(range(90), "x" * 90), {"ab": 1, "c": None}.items(), [(1, 2), [3, 4], "xy"], enumerate([0, 1, None, 9])] * 20)[-5:])
count = 0
for i, x in enumerate([1, 2, 3] * 100):
    count += i * x
    if i == 280:
        x = None
        break
print(count, i, x)
try:
    for i, x in enumerate([1, 2] * 100):
        if i == 150:
            raise KeyError(x)
        count -= x
except KeyError as e:
    print(e, i, count)
try:
    for a, b in [(1, 2)] * 120 + [(1, 2, 3)]:
        count += a * b
except ValueError as e:
    print(e, count)
