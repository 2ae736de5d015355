# itertools of itertools: deep towers of them give what lists would.
import itertools as it


def tower(source, n):
    for i in range(n):
        source = it.islice(it.chain(source, ()), None)
    return source


for n in (1, 3, 10, 60):
    print(n, list(tower(range(4), n)), sum(tower(iter([1, 2, 3]), n)))
deep = iter('ab')
for i in range(30):
    deep = map(str.upper, deep)
print(list(deep))
m = iter([[1], [2]])
m = map(iter, m)
print(list(map(next, m)))
nested = enumerate(zip(it.count(), it.islice(it.cycle('xy'), 3)))
print(list(nested), list(it.pairwise(enumerate('abc'))), list(it.chain.from_iterable(it.pairwise('abc'))))
print(list(it.compress(it.chain('ab', 'cd'), it.cycle([0, 1]))), list(it.accumulate(it.repeat(2, 5), initial=0)), list(zip(*it.tee(it.chain('ab', 'c'), 2))))
print([list(g) for k, g in it.groupby(it.chain([1, 1], (x for x in (1, 2, 2))))], list(it.takewhile(lambda p: p[0] < 2, zip(it.count(), 'abcd'))))
print(list(it.starmap(pow, zip(range(3), it.repeat(2)))), list(it.starmap(lambda i, c: c * i, enumerate('abc', 1))), list(it.zip_longest(it.islice('abc', 2), reversed('xyz'))))
print(list(it.batched(it.chain(range(3), 'ab'), 2)), list(it.dropwhile(lambda x: x != 'b', it.cycle('ab')))[:0] if False else '', list(it.islice(it.dropwhile(lambda x: x != 'b', it.cycle('ab')), 3)))
calls = iter(range(100))
chained = it.chain(map(lambda x: x * 2, it.islice(calls, 3)), filter(lambda x: x % 2, it.islice(calls, 6)))
print(list(chained), next(calls))
recursive = it.chain([0])
for i in range(200):
    recursive = it.chain(recursive, [i])
print(sum(recursive), max(it.chain(*[[i] for i in range(100)])))
