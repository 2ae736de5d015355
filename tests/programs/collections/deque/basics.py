# deque: both ends, indices, and what an empty one says.
from collections import deque


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


d = deque('abc')
d.append('d')
d.appendleft('z')
print(d, len(d), d[0], d[-1], d[2], bool(d), bool(deque()))
print(d.pop(), d.popleft(), d)
fails(lambda: deque().pop())
fails(lambda: deque().popleft())
fails(lambda: d[3])
fails(lambda: d[-4])
fails(lambda: d['a'])
fails(lambda: d[0:1])
fails(lambda: d[1.0])
fails(lambda: d[2**70])
d[1] = 'B'
d[-1] = 'C'
print(d)


def store(i):
    d[i] = 0


def drop(i):
    del d[i]


fails(lambda: store(9))
fails(lambda: store('x'))
fails(lambda: drop(9))
fails(lambda: drop('x'))
del d[0]
del d[-1]
print(d)


class I:
    def __index__(self):
        return 0


print(d[I()], d.extend([1, 2, 3]), d.extendleft([4, 5]), d)
d.clear()
print(d, list(d), d == deque(), type(d), type(d).__module__, type(d).__name__)
fails(lambda: deque(5))
fails(lambda: deque([], 1, 2))
fails(lambda: deque([], wrong=1))
fails(lambda: hash(d))
fails(lambda: d.append())
fails(lambda: d.pop(0))
fails(lambda: deque.append([], 1))
