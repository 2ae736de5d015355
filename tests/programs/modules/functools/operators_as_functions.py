# operator: functions of operators, getters and callers.
import operator as op


def fails(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ':', e)


print(op.add(1, 2), op.sub(5, 3), op.mul('a', 3), op.truediv(7, 2), op.floordiv(-7, 2), op.mod('%d', 5), op.pow(2, 5), op.neg(3), op.pos(-3), op.abs(-3), op.invert(5), op.not_([]), op.truth('a'), op.is_(None, None), op.is_not(1, None), op.is_none(None), op.is_not_none(0))
print(op.lt(1, 2), op.eq('a', 'a'), op.contains([1], 1), op.countOf([1, 2, 1], 1), op.indexOf('abc', 'c'), op.concat([1], [2]), op.getitem({'a': 5}, 'a'), op.index(True), op.length_hint([1, 2]), op.length_hint(iter([1])), op.length_hint(5, 9), op.matmul.__name__, op.__add__(1, 2))
d = {'x': 1}
op.setitem(d, 'y', 2)
op.delitem(d, 'x')
l = [1]
print(d, op.iadd(l, [2]), l, op.imul(l, 2), op.iconcat(l, (3,)), l, op.ior({1}, {2}), op.lshift(1, 4), op.rshift(16, 2), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.call(max, 1, 5))
fails(op.indexOf, 'abc', 'z')
fails(op.concat, 1, 2)
fails(op.index, 1.5)
fails(op.length_hint, [1], 'a')
fails(op.add, 1)
fails(op.getitem, [1], 5)


class N:
    def __init__(self, **k):
        self.__dict__.update(k)


n = N(a=N(b=5), c='hi', f=lambda *a, **k: (a, k))
g = op.attrgetter('a.b', 'c')
print(g(n), op.attrgetter('c')(n), op.attrgetter('a.b')(n), g, op.itemgetter(1)('abc'), op.itemgetter(0, 2)([5, 6, 7]), op.itemgetter('k')({'k': 1}), op.itemgetter(slice(1, 3))('abcd'), op.itemgetter(-1), op.methodcaller('upper')('a'), op.methodcaller('f', 1, z=2)(n), op.methodcaller('split', ',', maxsplit=1))
fails(op.attrgetter, 1)
fails(op.attrgetter)
fails(op.attrgetter('zz'), n)
fails(op.attrgetter('a.zz'), n)
fails(op.itemgetter)
fails(op.itemgetter(5), [1])
fails(op.itemgetter(0), 5)
fails(op.methodcaller)
fails(op.methodcaller, 5)
fails(op.methodcaller('nope'), 'a')
rows = [('b', 2), ('a', 2), ('c', 1)]
print(sorted(rows, key=op.itemgetter(1, 0)), max(rows, key=op.itemgetter(1)), list(map(op.itemgetter(0), rows)), sorted([N(v=3), N(v=1)], key=op.attrgetter('v'))[0].v, list(map(op.methodcaller('count', 'a'), ['aa', 'b'])))
