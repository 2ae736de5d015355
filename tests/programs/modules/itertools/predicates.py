# itertools: takewhile, dropwhile, filterfalse, compress, with every kind of predicate.
import itertools as it


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


data = [1, 4, 6, 3, 8, 0, 5]
print(list(it.takewhile(lambda x: x < 6, data)), list(it.dropwhile(lambda x: x < 6, data)), list(it.filterfalse(lambda x: x % 2, data)))
print(list(it.takewhile(bool, data)), list(it.dropwhile(bool, data)), list(it.filterfalse(None, data)), list(it.filterfalse(bool, data)))
print(list(it.takewhile(str.isdigit, '12a3')), list(it.dropwhile(str.isdigit, '12a3')), list(it.filterfalse(str.isdigit, '12a3')))
source = iter(data)
print(list(it.takewhile(lambda x: x < 5, source)), list(source))
t = it.takewhile(lambda x: x, [1, 0, 2])
print(next(t), next(t, 'end'), next(t, 'end'))


class Truth:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print('truth of', self.v)
        return bool(self.v)


print(list(it.takewhile(Truth, [1, 2, 0, 3])), list(it.dropwhile(lambda x: Truth(x), [1, 0, 5])), list(it.filterfalse(lambda x: Truth(x), [0, 1])))
print([x.v for x in it.filterfalse(None, [Truth(0), Truth(1)])])
print(list(it.compress('abcdef', [1, 0, 1, 0, 1, 1])), list(it.compress('abc', [1])), list(it.compress('abc', it.count())), list(it.compress(it.count(10), [True, False, True])))
print(list(it.compress('abc', [Truth(1), Truth(0), Truth(2)])), list(it.compress([], [1, 1])), list(it.compress(data='xy', selectors=[0, 1])))


def raising(x):
    if x == 3:
        raise ValueError('three')
    return True


for f in (it.takewhile, it.filterfalse, it.dropwhile):
    i = f(raising, [1, 3, 5])
    fails(lambda: list(i))
    print(next(i, 'end'))
fails(lambda: it.takewhile(5))
fails(lambda: it.takewhile(5, 6))
fails(lambda: list(it.takewhile(5, [1])))
fails(lambda: it.compress([1], 5))
fails(lambda: list(it.dropwhile(len, ['', 5])))
