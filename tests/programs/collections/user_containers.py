# UserDict, UserList, UserString: wrappers that call the methods of a subclass.
from collections import UserDict, UserList, UserString


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __missing__(self, key):
        return 'no ' + key


u = Upper({'a': 1}, b=2)
u['c'] = 3
u.update({'d': 4})
print(u, u.data, u['A'], u['zz'], 'A' in u, 'a' in u, len(u), u.get('zz'), u.setdefault('e', 5))
print(u | {'f': 6}, {'f': 6} | u, u.copy(), type(u.copy()).__name__, u == {'A': 1}, sorted(u))
fails(lambda: UserDict()['x'])
fails(lambda: u.pop('nope'))
print(u.pop('A'), u.popitem(), UserDict.fromkeys('xy', 0), bool(UserDict()))


class Doubling(UserList):
    def append(self, item):
        super().append(item * 2)


l = Doubling([3, 1])
l.append(5)
l.extend([7])
print(l, l.data, l[0], l[1:], type(l[1:]).__name__, l + [1], [1] + l, l * 2, l == [3, 1, 10, 7], l < [4], 10 in l)
l.sort()
l.reverse()
l.insert(0, 'i')
l += (8, 9)
print(l, l.pop(), l.remove('i'), l.index(10), l.count(3), len(l), list(reversed(l)), l.copy())
del l[0]
l[0] = 'z'
print(l, sorted(map(str, l)), hash is not None, UserList('ab'), UserList())
fails(lambda: hash(l))


class S(UserString):
    def shout(self):
        return self.upper() + '!'


s = S('hey')
print(s, repr(s), s.shout(), type(s.upper()).__name__, s + ' you', 'oh ' + s, s * 2, s[0], s[1:], 'e' in s, len(s), s == 'hey', hash(s) == hash('hey'), s.data)
print(s.find('e'), s.replace('h', 'H'), s.split('e'), s.join(['a', 'b']), s.center(9, '*'), s.encode(), int(UserString('12')), float(UserString('1.5')), s < 'z', s % () if False else '')
print(UserString(123), UserString('%s-%s') % (1, 2), s.startswith('he'), s.isalpha(), s.format(), list(s), s.count('e'), s.title())
