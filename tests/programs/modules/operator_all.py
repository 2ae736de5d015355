# operator: every function and callable, with the texts of its errors.
import operator
class C:
    def __init__(self, v): self.v = v
o = operator
print(o.add(1, 2), o.sub(5, 3), o.mul('a', 3), o.truediv(7, 2), o.floordiv(7, 2), o.mod(7, 3), o.pow(2, 10), o.lshift(1, 4), o.rshift(16, 2), o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.neg(5), o.pos(-5), o.inv(5), o.invert(0), o.abs(-3), o.not_([]), o.truth([1]), o.is_(1, 1), o.is_not(None, 1), o.is_none(None), o.is_not_none(None), o.index(True))
print(o.lt(1, 2), o.le(2, 2), o.eq('a', 'a'), o.ne(1, 2), o.ge(1, 2), o.gt(3, 2), o.contains([1, 2], 2), o.countOf([1, 2, 1], 1), o.indexOf('abc', 'c'), o.concat([1], [2]), o.getitem({'a': 1}, 'a'), o.length_hint([1, 2]), o.length_hint(5, 3), o.length_hint(iter([1, 2, 3])), o.call(max, 3, 4))
l = [1, 2, 3]; o.setitem(l, 0, 9); o.delitem(l, 1); print(l, o.iadd(l, [5]) is l, l, o.iconcat(l, (6,)), o.imul(3, 4), o.ior({1}, {2}), o.__add__(1, 2), o.isub(5, 2))
ig = o.itemgetter(1); print(ig([1, 2]), ig, o.itemgetter('a', 'b')({'a': 1, 'b': 2}), o.itemgetter(1, -1)('hello'), o.itemgetter(slice(1, 3))('hello'), o.itemgetter('x', 2), type(ig))
class A: pass
a = A(); a.b = A(); a.b.c = 7; a.n = 'nm'
print(o.attrgetter('n')(a), o.attrgetter('b.c')(a), o.attrgetter('n', 'b.c')(a), o.attrgetter('b.c', 'n'), o.methodcaller('upper')('abc'), o.methodcaller('split', ',', maxsplit=1)('a,b,c'), o.methodcaller('split', ',', maxsplit=1))
for fn in (lambda: o.itemgetter(), lambda: o.attrgetter(5), lambda: o.attrgetter('zz')(a), lambda: o.methodcaller(), lambda: o.methodcaller(5), lambda: o.methodcaller('zz')(5), lambda: ig([1]), lambda: o.itemgetter('k')({}), lambda: o.add(1), lambda: o.add(1, 'a'), lambda: o.index('a'), lambda: o.concat(1, 2), lambda: o.indexOf([1], 2), lambda: o.attrgetter('b.zz')(a)):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
print(sorted([(1, 'b'), (2, 'a')], key=o.itemgetter(1)), sorted([C(3), C(1)], key=o.attrgetter('v'))[0].v, list(map(o.methodcaller('strip'), [' a ', 'b '])), max({'a': 5, 'b': 7}.items(), key=o.itemgetter(1)), o.itemgetter(0) == o.itemgetter(0))
class P(A):
    def __getattr__(self, n): return n * 2
print(o.attrgetter('ab')(P()), o.attrgetter('ab', 'cd')(P()))
class Rich:
    def __getitem__(self, k): return ('item', k)
    def __add__(self, x): return 'added'
    def __lt__(self, x): return 'less'
    def __contains__(self, x): return True
    def __bool__(self): return False
    def __index__(self): return 42
    def meth(self, *a, **k): return (a, k)
r = Rich(); print(o.itemgetter(5)(r), o.itemgetter(5, 6)(r), o.add(r, 1), o.lt(r, 2), o.contains(r, 9), o.not_(r), o.truth(r), o.index(r), o.methodcaller('meth', 1, k=2)(r))
