# Loops over zip() of three and more, which only unpack: what comes, in which order, how far each iterator goes, and what else may come.
def three(a, b, c):
    out = []
    for x, y, z in zip(a, b, c):
        out.append((z, y, x))
    return out


def five(*its):
    n = 0
    for a, b, c, d, e in zip(*its):
        n += a * 16 + b * 8 + c * 4 + d * 2 + e
    return n


def nested(a, b, c):
    out = []
    for i, (x, y, z) in enumerate(zip(a, b, c)):
        for p, q, r in zip([x], (y,), [z]):
            out.append((i, p, q, r))
    return out


def kept(a, b, c):
    for t in zip(a, b, c):
        x, y, z = t
        yield t is not None and (x, y, z) == t


def rebinding(a, b, c):
    x = None
    for x, y, x in zip(a, b, c):
        pass
    return x


def attempt(f, *args):
    try:
        return f(*args)
    except (TypeError, ValueError, RuntimeError) as error:
        return type(error).__name__, str(error)


def count(n):
    for i in range(n):
        yield i


xs = list(range(20))
for i in range(60):
    result = three(xs, xs[1:], range(5, 50)), five(xs, xs, xs, range(20), range(100)), nested(xs[:3], xs[3:6], xs[6:]), list(kept(xs[:2], 'ab', xs)), rebinding(xs, xs, xs[::-1])
for part in result:
    print(part)
print(three(xs, 'abc', {1: 2, 3: 4}), three(count(3), xs, xs), three([], xs, xs), three(xs, (), xs), three(xs, xs, map(str, xs[:2])))
print(attempt(three, xs, xs, 3), attempt(three, xs, None, xs))
for i in range(60):
    it = iter(xs)
    result = three(it, it, it), list(it)
print(result)
for i in range(60):
    a, b, c = iter(xs), iter(range(3)), iter(xs[:2])
    result = three(a, b, c), next(a), next(b, 'end'), next(c, 'end')
print(result)


def growing(n):
    a = [1]
    for x, y, z in zip(a, range(n), a):
        a.append(y)
    return a


def shrinking():
    a, seen = list(range(10)), []
    for x, y, z in zip(a, a, range(100)):
        seen.append(x + y + z)
        a.pop()
    return seen


def strict(a, b, c):
    n = 0
    for x, y, z in zip(a, b, c, strict=True):
        n += x + y + z
    return n


def wrong(pairs, a, b):
    for x, y, z in pairs:
        pass
    return 'passed'


for i in range(60):
    result = growing(6), shrinking(), strict(xs, xs, xs), attempt(strict, xs, xs, xs[1:]), attempt(strict, xs[1:], xs, xs), attempt(wrong, zip(xs, xs), 1, 2), attempt(wrong, zip(xs, xs, xs, xs), 1, 2), attempt(wrong, zip(xs, xs, xs), 1, 2)
print(result)


class Sub(list):
    def __iter__(self):
        return iter('own')


print(three(Sub(xs), xs, xs), three(xs, iter(Sub(xs)), xs), [list(zip(xs[:n], *[xs] * k)) for n in (0, 1) for k in (0, 1, 2, 6, 7, 8)])
big = range(1 << 60, (1 << 60) + 3)
print(three(big, xs, xs), three(range(3, -3, -2), range(0), xs), three(range(9, 0, -3), range(0, 9, 4), xs))
