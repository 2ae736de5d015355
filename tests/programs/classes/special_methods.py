# Special methods: order of calls, NotImplemented, results of the wrong type.
import math
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'V({self.x!r})'
    def __add__(self, o): return V(('add', self.x, o.x if isinstance(o, V) else o))
    def __radd__(self, o): return V(('radd', self.x, o))
    def __iadd__(self, o): self.x = ('iadd', self.x, o); return self
    def __mul__(self, o): return NotImplemented
    def __eq__(self, o): return isinstance(o, V) and self.x == o.x
    def __lt__(self, o): return self.x < o.x if isinstance(o, V) else NotImplemented
    def __hash__(self): return -1
    def __neg__(self): return 'neg'
    def __format__(self, spec): return f'<{spec}>'
    def __str__(self): return 'str!'
class W(V):
    def __radd__(self, o): return 'W.radd'
    def __gt__(self, o): return 'W.gt'
class I:
    def __index__(self): return 3
class F:
    def __float__(self): return 2.25
class N:
    def __int__(self): return 7
class B:
    def __bool__(self): return False
class BB:
    def __bool__(self): return 1
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class BadRepr:
    def __repr__(self): return 5
class BadStr:
    def __str__(self): return None
class BadFormat:
    def __format__(self, s): return 5
class OnlyEq:
    def __eq__(self, o): return 'eq'
class Ne:
    def __ne__(self, o): return 'ne'
class IMul:
    def __rmul__(self, o): return ('rmul', o)
    def __rmod__(self, o): return 'rmod'
    def __matmul__(self, o): return 'mat'
class M:
    def __getitem__(self, k): return f'[{k}]'
class Plain: pass
a, b, w = V(1), V(2), W(3)
t(lambda: a + b)
t(lambda: a + 5)
t(lambda: 5 + a)
t(lambda: a + w)
t(lambda: w + a)
t(lambda: 'x' + a)
t(lambda: [1] + a)
t(lambda: a * 2)
t(lambda: 2 * a)
t(lambda: a * b)
t(lambda: [1] * a)
t(lambda: [1] * I())
t(lambda: I() * [1])
t(lambda: 'ab' * I())
t(lambda: [1] * IMul())
t(lambda: 'a%d' % IMul())
t(lambda: 5 % IMul())
t(lambda: IMul() @ 1)
t(lambda: 1 @ IMul())
def ip():
    global a
    a += 5; return a
t(ip)
def ip2():
    l = [1]; m = l; l += 'ab'; m += (3,); m += (x for x in [9]); return l, l is m
t(ip2)
def ip3():
    x = 1; x *= 'ab'; return x
t(ip3)
def ip4():
    x = {1}; x |= {2}; y = {1: 2}; y |= {3: 4}; z = (1,); z += (2,); return x, y, z
t(ip4)
def ip5():
    x = 5; x -= V(1); return x
t(ip5)
t(lambda: -b)
t(lambda: ~b)
t(lambda: V(1) == V(1))
t(lambda: V(1) != V(1))
t(lambda: V(1) != 5)
t(lambda: V(1) < V(2))
t(lambda: V(1) > V(2))
t(lambda: V(1) < 5)
t(lambda: V(1) <= V(2))
t(lambda: V(1) < W(0))
t(lambda: hash(V(1)))
t(lambda: {V(1): 2}[V(1)])
t(lambda: bool(B()))
t(lambda: bool(BB()))
t(lambda: bool(L(0)))
t(lambda: bool(L(2)))
t(lambda: bool(L(-1)))
t(lambda: bool(L('a')))
t(lambda: not B())
t(lambda: bool(Plain()))
t(lambda: repr(BadRepr()))
t(lambda: str(BadStr()))
t(lambda: format(BadFormat()))
t(lambda: f'{BadRepr()}')
t(lambda: f'{BadFormat():x}')
t(lambda: f'{a:abc}|{a!r:>30}|{a!s}|{a!a}')
t(lambda: f'{Plain():x}')
t(lambda: '%s %r' % (a, b))
t(lambda: '%10s|%-30r|' % (a, b))
t(lambda: '%*s|' % (8, a))
t(lambda: '{} {!r} {:z}'.format(a, b, a))
t(lambda: '{0.x} {0!s:>6}'.format(b))

t(lambda: '{[k]}'.format(M()))
t(lambda: '{a} {b}'.format_map(M()))
t(lambda: '%(k)s' % M())
t(lambda: OnlyEq() == 1)
t(lambda: OnlyEq() != 1)
t(lambda: 1 == OnlyEq())
t(lambda: Ne() != 1)
t(lambda: Ne() == 1)
t(lambda: hash(OnlyEq()))
t(lambda: {OnlyEq()})
t(lambda: Plain() == Plain())
t(lambda: 1 < Plain())
t(lambda: Plain() < 1)
t(lambda: int(I()))
t(lambda: int(N()))
t(lambda: float(F()))
t(lambda: float(I()))
t(lambda: int(F()))
t(lambda: math.sqrt(F()))
t(lambda: math.sqrt(I()))
t(lambda: math.gcd(I(), 6))
t(lambda: math.factorial(I()))
t(lambda: math.floor(F()))
t(lambda: math.fsum(x / 10 for x in range(10)))
t(lambda: math.prod(x for x in range(1, 6)))
t(lambda: math.prod([2, V(1)]))
t(lambda: math.prod([2, 'ab']))
t(lambda: math.hypot(F(), 3))
t(lambda: math.dist((x for x in (1, 2)), [4, 6]))
t(lambda: bin(I()))
t(lambda: hex(Plain()))
t(lambda: '%d %x %.1f' % (N(), I(), F()))
t(lambda: '%d' % Plain())
t(lambda: round(F(), 1))
t(lambda: abs(Plain()))
t(lambda: divmod(7, I()))
t(lambda: pow(2, I()))
t(lambda: chr(I()))
t(lambda: range(I()))
t(lambda: [0, 1, 2, 3][I()])
t(lambda: 'abcd'[I()])
t(lambda: '-'.join(str(x) for x in range(4)))
t(lambda: '-'.join(x for x in [1]))
t(lambda: '-'.join(map(str, [1, 2])))
t(lambda: b'-'.join(x for x in [b'a', b'b']))
t(lambda: bytes(x for x in [1, 2]))
t(lambda: int.from_bytes((x for x in [1, 2]), 'big'))
t(lambda: 'abc'.translate(M()))
t(lambda: 'a'.join(Plain()))
t(lambda: [Plain.__name__, str(Plain), repr(V), str(int), repr(type(None)), str(ValueError), repr(ValueError('a', 1)), str(ValueError('a')), str(KeyError('a')), repr(ValueError())])
t(lambda: str(len))
t(lambda: repr(int.bit_length))
t(lambda: repr(Ellipsis))
t(lambda: repr(NotImplemented))
t(lambda: repr(math))
t(lambda: int.__add__(1, 2))
t(lambda: int.__add__(1, 2.0))
t(lambda: float.__lt__(1.0, 2))
t(lambda: str.__len__('abc'))
t(lambda: (5).__eq__('a'))
t(lambda: 'a'.__eq__(5))
t(lambda: (3).__rsub__(10))
t(lambda: int.bit_length('a'))
t(lambda: 1 .__neg__())
t(lambda: (2).__pow__(3))
t(lambda: list(map(str.upper, ['a', 'b'])))
t(lambda: sorted(['b', 'A', 'c'], key=str.lower))
t(lambda: max([1, 2.5, True]))
t(lambda: sum([0.1] * 10))
t(lambda: sum([1, 2.5, V(1)]))
t(lambda: (1, 2) < (1, 3))
t(lambda: [1, V(2)] == [1, V(2)])
t(lambda: (V(1),) < (V(2),))
t(lambda: 1 == 1.0 == True)
t(lambda: 2**53 + 1 == float(2**53 + 1))
t(lambda: 2**53 + 1 > float(2**53))
t(lambda: float('nan') == float('nan'))
t(lambda: 10**400 > float('inf'))
t(lambda: 10**400 > 1e308)
t(lambda: 'a' < 'b' < 'c')
t(lambda: 'é' < 'z')
t(lambda: '\U0001F600' > '\uffff')
t(lambda: b'a' < b'b')
t(lambda: None == 0)
t(lambda: 1j == 1j)
t(lambda: 1 + 0j == 1)
