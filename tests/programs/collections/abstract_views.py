# collections.abc: mixins out of a few methods, and what isinstance says of built-in types.
from collections import abc


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class Seq(abc.Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


s = Seq(1, 2, 3, 2)
print(list(s), list(reversed(s)), s.index(2), s.count(2), 3 in s, s.index(2, 2))
fails(lambda: s.index(9))


class Map(abc.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = Map()
m.update(a=1, b=2)
m.update([('c', 3)])
print(m['a'], m.get('z', 0), list(m.items()), list(m.keys()), list(m.values()), m.pop('a'), m.pop('z', 'd'), m.setdefault('q', 5), m == {'b': 2, 'c': 3, 'q': 5}, 'b' in m, m.popitem(), len(m))
fails(lambda: m.pop('nope'))
print(m.keys() & {'b', 'x'} , m.items() == {('c', 3), ('q', 5)}, m.keys() == {'c', 'q'}, repr(m.keys())[:8], ('c', 3) in m.items(), 3 in m.values())
m.clear()
fails(lambda: m.popitem())


class S(abc.Set):
    def __init__(self, items):
        self.s = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.s

    def __iter__(self):
        return iter(self.s)

    def __len__(self):
        return len(self.s)


a, b = S([1, 2, 3]), S([3, 4])
print(list(a | b), list(a & b), list(a - b), list(a ^ b), a <= S([1, 2, 3, 4]), a < a, a == S([3, 2, 1]), a.isdisjoint(S([9])), list(a | [7]), a >= b)
fails(lambda: a < 5)
fails(lambda: abc.Sequence())
fails(lambda: type('P', (abc.Mapping,), {'__len__': len})())
for t in (list, tuple, dict, set, frozenset, str, bytes, bytearray, range, int, type(iter([])), type(x for x in ()), type({}.keys()), type(len)):
    print(t.__name__, [n for n in ('Hashable', 'Sized', 'Iterable', 'Iterator', 'Reversible', 'Collection', 'Sequence', 'MutableSequence', 'Mapping', 'Set', 'Callable', 'Generator', 'Buffer') if issubclass(t, getattr(abc, n))])


class Sub(abc.MutableSequence):
    def __init__(self):
        self.l = []

    def __getitem__(self, i):
        return self.l[i]

    def __setitem__(self, i, v):
        self.l[i] = v

    def __delitem__(self, i):
        del self.l[i]

    def __len__(self):
        return len(self.l)

    def insert(self, i, v):
        self.l.insert(i, v)


q = Sub()
q.append(1)
q.extend([2, 3])
q += [4]
q.reverse()
q.remove(2)
print(q.l, q.pop(), q.l, q.pop(0), len(q))
