# OrderedDict: order as part of equality, moves to both ends, popitem.
from collections import OrderedDict


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


d = OrderedDict(a=1, b=2, c=3)
d.move_to_end('a')
print(list(d))
d.move_to_end('c', last=False)
print(list(d))
fails(lambda: d.move_to_end('zz'))
fails(lambda: d.move_to_end('zz', False))
print(d.popitem(), d.popitem(last=False), d)
fails(lambda: OrderedDict().popitem())
x, y = OrderedDict([('a', 1), ('b', 2)]), OrderedDict([('b', 2), ('a', 1)])
print(x == y, x == {'b': 2, 'a': 1}, x != y, {'b': 2, 'a': 1} == x)
print(repr(OrderedDict()), repr(x), list(reversed(x)), list(reversed(x.items())), list(x.values()))
x['a'] = 10
x['c'] = 30
print(x, x.pop('a'), x.pop('zz', 'default'), x)
fails(lambda: x.pop('zz'))
print(OrderedDict.fromkeys('cab'), OrderedDict.fromkeys('ab', 0), x.copy() is x, type(x.copy()).__name__)
print(x | {'q': 1}, {'q': 1} | x, type({'q': 1} | x).__name__)
x |= {'b': 'new'}
print(x, x.setdefault('w', 7), x)
cache = OrderedDict()
for key in [1, 2, 3, 1, 4, 2, 5, 1]:
    if key in cache:
        cache.move_to_end(key)
    else:
        cache[key] = key * key
        if len(cache) > 3:
            cache.popitem(last=False)
print(cache)
many = OrderedDict.fromkeys(range(200))
for i in range(0, 200, 2):
    many.move_to_end(i, last=False)
print(list(many)[:4], list(many)[-3:], len(many))
for i in range(150):
    many.popitem(last=bool(i & 1))
print(len(many), list(many)[:3], list(many)[-3:])


class Key:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return self.n % 2

    def __repr__(self):
        return f'K{self.n}'


k = OrderedDict((Key(i), i) for i in range(4))
k.move_to_end(Key(2), last=False)
k.move_to_end(Key(0))
print(k, k == OrderedDict(k), k != dict(k))
s = OrderedDict()
s['self'] = s
print(s)
