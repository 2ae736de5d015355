# deque: comparison, concatenation, repetition, repr of nested ones, copies.
import copy
from collections import deque
from collections.abc import MutableSequence, Sequence


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


a, b = deque([1, 2]), deque([1, 3])
print(a < b, a <= a, a > b, a == deque([1, 2], maxlen=9), a != b, a == [1, 2], deque() < a, deque([1, 2, 0]) > a)
fails(lambda: a < [1, 3])
fails(lambda: a < deque(['x']))
print(a + b, a * 2, 2 * b)
fails(lambda: a + [1])
fails(lambda: [1] + a)
fails(lambda: a * 1.5)
fails(lambda: a * a)
fails(lambda: a + 1)
fails(lambda: a - b)
c = a
c += 'xy'
print(a, c is a)
fails(lambda: a.__iadd__(5))
fails(lambda: a.__add__([1]))
c *= 2
print(a, c is a)
d = deque([1])
d.append(d)
d.append([d])
print(d, str(d) == repr(d), f'{a}')
n = deque([[1], [2]], maxlen=4)
s, t = copy.copy(n), copy.deepcopy(n)
print(s == n, s[0] is n[0], t == n, t[0] is n[0], s.maxlen, t.maxlen)
r = copy.deepcopy(d)
print(r[1] is r, r is d, len(r))
print(isinstance(a, MutableSequence), isinstance(a, Sequence), isinstance(a, list), deque[int], hasattr(deque, '__reversed__'))


class Sub(deque):
    def __init__(self, *args):
        super().__init__(*args)
        self.tag = 'tagged'

    def append(self, x):
        super().append(x * 2)


s = Sub([1, 2], 5)
s.append(3)
print(s, s.tag, s.maxlen, type(s.copy()), s == deque([1, 2, 6]), type(s + s).__name__, s[0])
s.extra = 1
print(sorted(s.__dict__), isinstance(s, deque), Sub.__mro__[1])


class R:
    def __radd__(self, other):
        return 'radd'


print(a + R())
a += R() if False else []
print(len(a))
