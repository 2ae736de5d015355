# itertools: chain, islice, cycle, repeat, count: laziness and arguments.
import itertools as it


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


def noisy(name, n):
    for i in range(n):
        print('give', name, i)
        yield name + str(i)


c = it.chain(noisy('a', 2), noisy('b', 1))
print(next(c), next(c), next(c), next(c, 'end'), next(c, 'end'))
print(list(it.chain()), list(it.chain('ab', [1], {2: 3}, range(2), deque_like := (5,))))
print(list(it.chain.from_iterable(['ab', [1, 2], ()])), list(it.chain.from_iterable(x for x in ('p', 'q'))))
fails(lambda: list(it.chain([1], 5, [2])))
fails(lambda: list(it.chain.from_iterable([[1], 2])))
fails(lambda: it.chain.from_iterable(5))
for args in ((3,), (1, 3), (1, None), (None, 3), (0, 10, 3), (None, None, 2), (2, 2), (5, 2), (0,), (None,)):
    print(args, list(it.islice(range(10), *args)))
for args in ((-1,), (0, -1), (0, 1, 0), (0, 1, -1), ('a',), (0, 1, 'x'), (), (1, 2, 3, 4), (1.5,), (2**70,)):
    fails(lambda: it.islice(range(10), *args))
source = iter(range(10))
print(list(it.islice(source, 2, 5)), next(source), list(it.islice(source, 0)), next(source))
print(list(it.islice(noisy('c', 5), 1, 4, 2)))
print(list(it.islice(it.cycle('abc'), 7)), list(it.cycle([])), list(it.islice(it.cycle(noisy('d', 2)), 5)))
print(list(it.repeat('x', 3)), list(it.repeat(1, 0)), list(it.repeat(1, -2)), it.repeat(5), it.repeat(5, 2), next(it.repeat(None)))
fails(lambda: it.repeat())
fails(lambda: it.repeat(1, 'a'))
print(list(it.islice(it.count(), 3)), list(it.islice(it.count(5, -2), 3)), list(it.islice(it.count(0.5, 0.25), 3)), it.count(3), it.count(3, 2), it.count(1.5))
print(list(it.islice(it.count(2**62, 2**62), 3)), list(map(pow, range(4), it.repeat(2))), list(zip(it.count(step=5), 'ab')))
fails(lambda: it.count('a'))
print(list(it.islice(it.chain('ab', it.islice(it.count(), 2), zip('c', 'd'), enumerate('e')), None)))
