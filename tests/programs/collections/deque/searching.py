# deque: count, index, remove and `in`, with comparisons that meddle.
from collections import deque


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


d = deque([1, 2, 3, 2, 1, 2.0, True])
print(d.count(2), d.count(1), d.count('x'), 3 in d, 'x' in d, None in d)
print(d.index(2), d.index(2, 2), d.index(2, -4), d.index(1, 1, 5), d.index(3, -100, 100))
fails(lambda: d.index('x'))
fails(lambda: d.index(2, 4, 5))
fails(lambda: d.index(2, 'a'))
fails(lambda: d.index())
d.remove(2)
print(d)
fails(lambda: d.remove('x'))
nan = float('nan')
print(nan in deque([nan]), deque([nan]).count(nan), deque([nan]) == deque([nan]))


class Meddler:
    def __init__(self, answer, act):
        self.answer, self.act = answer, act

    def __eq__(self, other):
        self.act()
        return self.answer


for answer in (False, True):
    for name in ('count', 'index', 'remove', '__contains__'):
        e = deque([1, 2])
        e.append(Meddler(answer, lambda: e.append(0)))
        try:
            print(name, answer, getattr(e, name)('x'), len(e))
        except Exception as error:
            print(name, answer, type(error).__name__, error)


class Raises:
    def __eq__(self, other):
        raise ValueError('eq')


fails(lambda: Raises() in deque([1]))
fails(lambda: 5 in deque([1, Raises()]))
fails(lambda: deque([1, Raises()]).remove(5))
print(5 in deque([5, Raises()]))
