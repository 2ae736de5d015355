# copy: shallow and deep copies, memo, __copy__, __deepcopy__, __reduce_ex__-like state, replace.
import copy


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


a = [1, [2, 3], {'k': (4, [5])}]
s, d = copy.copy(a), copy.deepcopy(a)
print(s == a, s[1] is a[1], d == a, d[1] is a[1], d[2]['k'] is a[2]['k'], d[2]['k'][1] is a[2]['k'][1])
loop = [1]
loop.append(loop)
c = copy.deepcopy(loop)
print(c[1] is c, c is loop)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], copy.deepcopy((1, 2)) is not None, copy.copy('x') == 'x')
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, (2, 3))) == (1, (2, 3)))


class P:
    def __init__(self, x):
        print('init', x)
        self.x = x


p = P([1])
q, r = copy.copy(p), copy.deepcopy(p)
print(q.x is p.x, r.x == p.x, r.x is p.x, type(q).__name__)


class Own:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Own(('copied', self.v))

    def __deepcopy__(self, memo):
        return Own(('deep', self.v, len(memo) >= 0))


print(copy.copy(Own(1)).v, copy.deepcopy([Own(2)])[0].v)


class State:
    def __init__(self):
        self.a, self.secret = 1, 2

    def __getstate__(self):
        return {'a': self.a + 10}

    def __setstate__(self, state):
        self.a, self.restored = state['a'], True


x = copy.copy(State())
print(x.a, x.restored, hasattr(x, 'secret'))


class Slots:
    __slots__ = ('u', 'w')


z = Slots()
z.u = [1]
y = copy.deepcopy(z)
print(y.u, y.u is z.u, hasattr(y, 'w'))


class L(list):
    pass


l = L([1, [2]])
l.extra = {'e': 1}
m = copy.deepcopy(l)
print(m, type(m).__name__, m.extra, m.extra is l.extra, m[1] is l[1], copy.copy(l).extra is l.extra)
print(copy.copy({1, 2}) == {1, 2}, copy.deepcopy(frozenset([1])), copy.copy(bytearray(b'a')), copy.deepcopy({'a': {'b': []}}), copy.copy(range(3)), copy.deepcopy(P) is P, copy.copy(len) is len, copy.deepcopy(lambda: 1).__name__, copy.deepcopy(None), copy.deepcopy(1.5))
fails(lambda: copy.copy((i for i in ())))
fails(lambda: copy.deepcopy([(i for i in ())]))
memo = {}
copy.deepcopy(a, memo)
print(len(memo) > 3, copy.Error.__name__, issubclass(copy.Error, Exception))
e = copy.copy(ValueError('a', 1))
print(repr(e), e.args)


class R:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __replace__(self, **changes):
        return R(**{'a': self.a, 'b': self.b, **changes})


print(copy.replace(R(1, 2), b=5).b)
fails(lambda: copy.replace(5, x=1))
