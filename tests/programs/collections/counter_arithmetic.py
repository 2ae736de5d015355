# Counter: arithmetic, comparisons and views of multisets.
from collections import Counter


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


a, b = Counter('aabbc'), Counter('abd')
print(a + b, a - b, a & b, a | b)
print(+Counter(a=1, b=-1), -Counter(a=1, b=-1))
print(a == Counter('cbbaa'), a != b, Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), a >= b, Counter(a=0) == Counter())
a += b
print(a)
a -= Counter('aaa')
print(a)
a &= Counter('bbbb')
print(a)
a |= Counter(z=3)
print(a, a.total())
fails(lambda: a + {'b': 1})
fails(lambda: a < {'b': 1})
fails(lambda: a + 5)
c = Counter('hello')
print(c.most_common(), c.most_common(2), c.most_common(0), c.most_common(-1))
print(sorted(c.elements()), c['zzz'], 'zzz' in c, c.get('zzz'))
c.subtract('hello')
print(c, c.total())
c.subtract({'l': 5}, x=1)
print(c)
c.update('ll', q=2)
print(c)
print(list(Counter(a=2, b=0, c=-1).elements()))
fails(lambda: Counter.fromkeys('ab'))
fails(lambda: Counter(1))
fails(lambda: Counter('a', 'b'))
fails(lambda: Counter([[1]]))
del c['nothing']
del c['q']
print('q' in c, repr(Counter()), Counter({'a': 1, 'b': 'x'}) if False else '')
print(Counter(a=3, b=1).copy(), Counter(['a', 'b']) | Counter(), Counter(dict(a=2)), type(a - a))
