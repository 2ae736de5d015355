# deque with a maxlen: the other end gives way.
from collections import deque


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


d = deque(range(10), maxlen=3)
print(d, d.maxlen, deque().maxlen)
d.append(10)
print(d)
d.appendleft(0)
print(d)
d.extend([1, 2])
print(d)
d.extendleft('xy')
print(d)
fails(lambda: d.insert(0, 1))
d.pop()
d.insert(1, 'in')
print(d)
fails(lambda: setattr(d, 'maxlen', 5))
fails(lambda: deque([], -1))
fails(lambda: deque([], 'a'))
fails(lambda: deque([], 1.0))
fails(lambda: deque([], 2**70))
empty = deque('abc', 0)
empty.append(1)
empty.appendleft(2)
empty.extend('xyz')
print(empty, len(empty), deque([1], maxlen=True))
print(d + deque([7, 8]), d * 2, 3 * deque([1, 2], maxlen=4), d * 0, d * -1)
d += [5, 6]
print(d)
d *= 2
print(d, d.copy(), d.copy().maxlen)
print(deque(d, maxlen=None), deque(d, 2), deque(iterable=[1], maxlen=5), deque(maxlen=2))
big = deque(maxlen=1000)
for i in range(5000):
    big.append(i)
print(len(big), big[0], big[-1], sum(big))
d.__init__([1, 2, 3, 4], 2)
print(d, d.maxlen)
d.__init__('q')
print(d, d.maxlen)
