# deque: iterators in both directions, and what changing it does to them.
from collections import deque


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


d = deque([1, 2, 3])
it = iter(d)
print(next(it), it.__length_hint__(), list(it), list(it), type(it).__name__)
r = reversed(d)
print(next(r), r.__length_hint__(), list(r), type(r).__name__)
for change in (lambda: d.append(0), lambda: d.popleft(), lambda: d.rotate(1), lambda: d.clear(), lambda: d.insert(0, 9)):
    d = deque([1, 2, 3])
    it, r = iter(d), reversed(d)
    next(it), next(r)
    change()
    fails(lambda: next(it))
    fails(lambda: next(r))
    fails(lambda: next(it))
d = deque([1, 2, 3])
it = iter(d)
next(it)
d[1] = 'new'
d.reverse()
print(list(it))


def loop():
    for x in d:
        d.append(x)


fails(loop)
print(len(d))
d = deque([1, 2])
d.extend(d)
d.extendleft(d)
print(d)
fails(lambda: d.extend(iter(d)))
print(len(d), sum(d), max(d), sorted(d), tuple(d)[:2], [*d][:2], dict.fromkeys(d))
a, *b = deque('xyz')
print(a, b, ','.join(deque('pq')), list(zip(deque('ab'), deque('cd'))), list(map(str, deque([1]))))


def gen():
    yield 1
    yield 2
    raise ValueError('stop here')


e = deque()
fails(lambda: e.extend(gen()))
fails(lambda: e.extendleft(x * 10 for x in (1, 2)))
print(e)
match deque([1, 2, 3]):
    case [first, *rest]:
        print('sequence', first, rest)
