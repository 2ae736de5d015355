# Operators of dict views called by name; length hints of iterators; __dir__.
import operator

d = {1: 'a', 2: 'b', 3: 'c'}
k, i = d.keys(), d.items()
print(k.__and__([1, 2, 9]), k.__rand__({1, 5}), k.__or__([4]), k.__ror__([4]), k.__sub__([1]), k.__rsub__([1, 7]), k.__xor__([1, 7]), k.__rxor__({1, 7}))
print(i.__and__([(1, 'a')]), i.__sub__([(1, 'a'), (2, 'b')]), i.__or__([]) == set(i), i.__xor__(i))
print(k.__lt__({1, 2, 3, 4}), k.__le__({1, 2, 3}), k.__gt__({1}), k.__ge__({1, 9}), k.__lt__([1]), i.__ge__({(1, 'a')}))
try:
    k.__and__(5)
except TypeError as e:
    print(e)
for make in (lambda: iter([1, 2, 3]), lambda: reversed([1, 2, 3]), lambda: iter((1, 2)), lambda: reversed('abc'), lambda: iter(d), lambda: reversed(d), lambda: iter(range(5)), lambda: iter(b'ab'), lambda: reversed(range(4))):
    it = make()
    before = operator.length_hint(it)
    next(it)
    after = operator.length_hint(it)
    kind = type(it).__name__
    rest = list(it)
    print(kind, before, after, operator.length_hint(it), type(it).__name__, rest)
a = [1, 2, 3, 4]
r = reversed(a)
next(r)
del a[1:]
print(operator.length_hint(r), list(r))


class P:
    x = 1

    def __init__(self):
        self.y = 2

    def method(self):
        pass


class Q(P):
    def __dir__(self):
        return [n for n in super().__dir__() if not n.startswith('_')] + ['extra']


print(dir(Q()), [n for n in dir(P()) if not n.startswith('_')], [n for n in object.__dir__(Q()) if n in ('x', 'y', 'method')].__len__())
print('__class__' in dir(P()), '__doc__' in dir(P), '__dir__' in dir(5), sorted(n for n in P().__dir__() if n[0] != '_'))
