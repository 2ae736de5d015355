# defaultdict: factories, missing keys, and what does not ask the factory.
from collections import defaultdict


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


d = defaultdict(list)
d['a'].append(1)
d['b']
print(d, d.get('c'), 'c' in d, len(d), d.default_factory)
n = defaultdict(None, {'x': 1})
fails(lambda: n['y'])
fails(lambda: defaultdict(5))
fails(lambda: defaultdict([1]))
print(defaultdict(), n, defaultdict(int, a=1, b=2), defaultdict(int, [('k', 1)], z=3))
count = defaultdict(int)
for ch in 'banana':
    count[ch] += 1
print(dict(count), sorted(count.items()))
calls = []


def factory():
    calls.append(len(calls))
    return calls[-1]


f = defaultdict(factory)
print(f[1], f[2], f[1], f.pop(1), f[1], f.setdefault(9, 'd'), f.get(10, 'none'), calls)


def bad():
    raise ValueError('no default')


b = defaultdict(bad)
fails(lambda: b[1])
print(len(b))
nested = defaultdict(lambda: defaultdict(int))
nested['x']['y'] += 5
print(nested['x'], nested['x']['y'], type(nested.copy()).__name__, nested.copy().default_factory is nested.default_factory)
e = defaultdict(int, {1: 2}) | {3: 4}
print(e, type(e).__name__, {5: 6} | defaultdict(str, {7: 'x'}))
e |= {8: 9}
print(e, e == {1: 2, 3: 4, 8: 9})
e.default_factory = None
fails(lambda: e[100])
e.default_factory = lambda: 'new'
print(e[100])
fails(lambda: d.__missing__('zz'))
print('zz' in d)


class Sub(defaultdict):
    def __missing__(self, key):
        return 'missing ' + str(key)


s = Sub(int)
print(s[5], len(s), s)
r = defaultdict(lambda: r)
print(repr(r)[:12], r['self'] is r)
