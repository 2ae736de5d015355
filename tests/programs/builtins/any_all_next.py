# any(), all(), next(): how far they look.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


def noisy(*values):
    for v in values:
        print('look', v)
        yield v


print(any(noisy(0, 1, 2)), all(noisy(1, 0, 2)), any([]), all([]), any(''), all('ab'), any({0: 1}), all({1: 0}), any(range(1)), all(range(1, 3)))
fails(lambda: any(5))
fails(lambda: all())
fails(lambda: any([1], [2]))


class T:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print('bool', self.v)
        return self.v


print(any([T(False), T(True), T(True)]), all([T(True), T(False), T(True)]))


class Raises:
    def __bool__(self):
        raise ValueError('no')


class Wrong:
    def __bool__(self):
        return 1


fails(lambda: any([Raises()]))
fails(lambda: all([Wrong()]))
print(any([True, Raises()]), all([False, Raises()]))
i = iter([1, 2, 3, 0, 4])
print(all(i), list(i), any(x > 2 for x in [1, 2, 3, 1 / 1]), all(len(w) > 1 for w in ('ab', 'cd')))
print(next(iter('a')), next(iter([]), None), next((x for x in range(10) if x > 5), 'none'), next((x for x in range(3) if x > 5), 'none'))
fails(lambda: next(x for x in ()))


class Counter:
    def __init__(self):
        self.n = 0

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration('end', 'value')
        return self.n


c = Counter()
print(next(c), next(c), next(c, 'default'))
try:
    next(c)
except StopIteration as e:
    print(e.args, e.value)
