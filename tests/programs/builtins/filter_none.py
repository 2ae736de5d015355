# filter(): None, bool, predicates that are not bools.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


print(list(filter(None, [0, 1, '', 'a', [], [0], None, 2.0])))
print(list(filter(bool, [0, 1, 2])), list(filter(str.isdigit, ['1', 'a', '22'])))
print(list(filter(lambda x: x % 2, range(7))), list(filter(len, ['', 'a', 'bb'])))
print(list(filter({1, 3}.__contains__, range(5))))
fails(lambda: filter(None))
fails(lambda: filter(None, 5))
fails(lambda: filter(None, [1], [2]))
fails(lambda: list(filter(5, [1])))


class T:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print('bool', self.v)
        return self.v > 1


print([t.v for t in filter(None, [T(1), T(2)])])
print(list(filter(lambda x: T(x), [1, 2, 3])))


class Bad:
    def __bool__(self):
        raise ValueError('no truth')


fails(lambda: list(filter(None, [1, Bad()])))
fails(lambda: list(filter(lambda x: [][x], [1])))
f = filter(None, iter([0, 1, 0, 2]))
print(next(f), next(f), next(f, 'end'), iter(f) is f, type(f))
