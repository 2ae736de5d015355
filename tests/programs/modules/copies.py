import copy
a = [1, [2, 3], {'k': [4]}, (5, [6]), {7}]
b = copy.copy(a); c = copy.deepcopy(a)
print(b == a, c == a, b[1] is a[1], c[1] is a[1], c[3][1] is a[3][1], c[2]['k'] is a[2]['k'])
class P:
    def __init__(self, x): self.x = x; self.me = self
    def __repr__(self): return f'P({self.x})'
p = P([1])
q = copy.copy(p); r = copy.deepcopy(p)
print(q, r, q.x is p.x, r.x is p.x, q.me is p, r.me is r)
t = (1, 2, 'x'); print(copy.deepcopy(t) is t, copy.copy(t) is t)
l = []; l.append(l); m = copy.deepcopy(l); print(m[0] is m, m is l)
class D:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(D()), copy.deepcopy([D(), D()]))
class S:
    def __init__(self): self.a = 1; self.b = [2]
    def __getstate__(self): return {'a': 10}
    def __setstate__(self, s): self.got = s
s = copy.copy(S()); print(s.__dict__)
e = copy.copy(ValueError('a', 1)); print(repr(e), copy.deepcopy(e).args)
f = lambda: 0
print(copy.copy(f) is f, copy.deepcopy(int) is int, copy.copy(P) is P)
shared = [1]; two = copy.deepcopy([shared, shared]); print(two[0] is two[1])
memo = {}; x = [1]; y = copy.deepcopy(x, memo); print(memo[id(x)] is y, memo[id(memo)])
try: copy.replace(1)
except TypeError as e: print(e)
try: copy.copy(i for i in [])
except TypeError as e: print(e)
print(copy.deepcopy({(1, 2): {3: [4]}}), copy.copy({1, 2}), copy.deepcopy(frozenset([(2,)])))
