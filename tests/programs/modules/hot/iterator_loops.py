# Loops over map, filter, zip, enumerate and itertools, run until they are compiled.
import itertools


def sums(n):
    total = 0
    for a, b in zip(range(n), itertools.count(3, 2)):
        total += a * b
    for i, x in enumerate(map(abs, range(-n, n))):
        total ^= i * x
    for x in filter(lambda v: v % 3 == 0, range(n)):
        total += x
    for a, b in itertools.pairwise(range(n)):
        total -= a & b
    for a, b in itertools.product(range(20), range(n // 50)):
        total += a - b
    for a, b in itertools.combinations(range(30), 2):
        total += a * b
    for x in itertools.chain(range(n), 'abc', (1.5,)):
        total += 1 if isinstance(x, str) else int(x)
    for x in itertools.islice(itertools.cycle((1, 2, 3)), n):
        total += x
    for x in itertools.accumulate(range(n)):
        total ^= x
    for t in itertools.batched(range(n), 4):
        total += t[0] - t[-1]
    return total


print([sums(n) for n in (100, 500, 1000)])


def nexts(n):
    c, total = itertools.count(), 0
    s = itertools.starmap(pow, zip(range(n), itertools.repeat(2)))
    for _ in range(n):
        total += next(c) + next(s)
    try:
        next(s)
    except StopIteration:
        total += 1
    return total, next(s, 'end'), next(c)


print(nexts(800))


def ends(n):
    count = 0
    for i in range(n):
        it = itertools.islice((1, 2, 3), i % 4)
        try:
            while True:
                next(it)
                count += 1
        except StopIteration:
            pass
    return count


print(ends(1000))


def mixed(values):
    out = 0
    for v in map(str, values):
        out += len(v)
    for v in map(lambda a, b: a + b, values, values[1:]):
        out += v if isinstance(v, int) else 1
    return out


print(mixed(list(range(500))), mixed(list(range(20)) + [2.5] * 3))


def groups(text):
    return [(k, sum(1 for _ in g)) for k, g in itertools.groupby(text)]


print([groups('aabbbc' * 3)[:4] for _ in range(200)][-1], sum(len(groups('ab' * k)) for k in range(60)))


def raising(n):
    caught = 0
    for i in range(n):
        try:
            for x in map(lambda v: 10 // (v - i % 12), range(10)):
                caught += x & 1
        except ZeroDivisionError:
            caught += 1000
    return caught


print(raising(400))
