# ChainMap: lookups through the layers, changes in the first.
from collections import ChainMap


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


base, top = {'a': 1, 'b': 2}, {'b': 20, 'c': 30}
m = ChainMap(top, base)
print(m['a'], m['b'], m.get('z'), m.get('z', 5), len(m), sorted(m), 'a' in m, 'z' in m, bool(m), bool(ChainMap()))
print(list(m), list(m.items()), m.maps)
m['a'] = 100
print(top, base, m['a'])
del m['a']
print(m['a'])
fails(lambda: m.pop('a'))
fails(lambda: m['zz'])


def drop():
    del m['a']


fails(drop)
print(m.pop('c'), m.pop('q', None) if False else '', m.popitem(), top)
fails(lambda: m.popitem())
child = m.new_child({'x': 1})
print(child, child.parents == m, child.parents.maps is m.maps, m.new_child(y=2), m.new_child({'x': 1}, y=2))
print(ChainMap({'a': 1}) | {'b': 2}, {'b': 2} | ChainMap({'a': 1}), ChainMap({'a': 1}) == {'a': 1})
c = m.copy()
c['new'] = 1
print('new' in m, m.maps[1] is c.maps[1], repr(ChainMap()))
c |= {'w': 9}
print(c.maps[0], sorted(c.keys()), sorted(c.values(), key=str))
c.clear()
print(c.maps[0], len(c), dict(c))
print(ChainMap.fromkeys('ab', 0), ChainMap({'a': 1}, {'a': 2}, {'d': 4}))


class Deep(ChainMap):
    def __setitem__(self, key, value):
        for mapping in self.maps:
            if key in mapping:
                mapping[key] = value
                return
        self.maps[0][key] = value


d = Deep({'a': 1}, {'b': 2})
d['b'] = 99
d['n'] = 5
print(d, d.update({'b': 7, 'a': 8}), d, d.setdefault('k', 3), d.maps)
fails(lambda: hash(m))
