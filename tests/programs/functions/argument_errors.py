def show(f, *a):
    try: print(f(*a))
    except BaseException as e: print(type(e).__name__, e)
def f(*a, **k): return a, k
class It:
    def __iter__(self): raise TypeError('own')
show(lambda: f(*1)); show(lambda: f(*None)); show(lambda: f(1, *2, 3)); show(lambda: f(**1)); show(lambda: f(**[1])); show(lambda: f(*It()))
show(lambda: f(**{1: 2})); show(lambda: f(**{'a': 1}, **{'a': 2})); show(lambda: f(a=1, **{'a': 2})); show(lambda: print(*1)); show(lambda: [].append(*1)); show(lambda: [].append(**1))
show(lambda: (lambda x: x)(**{'y': 1})); show(lambda: max(**{'key': 1})); 
show(lambda: [*1]); show(lambda: {*1}); show(lambda: (*1,)); show(lambda: {**1})
show(lambda: sorted()); show(lambda: sorted([1], 2)); show(lambda: sorted([1], foo=1)); show(lambda: sorted([1], key=1)); show(lambda: sorted([1, 2], key=1)); show(lambda: sorted(1)); show(lambda: sorted([1, 'a'])); show(lambda: [1].sort(1)); show(lambda: [1].sort(foo=1)); show(lambda: [2, 1].sort(key=1)); show(lambda: [1].sort(reverse='x')); show(lambda: sorted(iterable=[1])); show(lambda: sorted([3,1], key=None, reverse=True)); show(lambda: sorted([1], reverse=None)); show(lambda: sorted([2,1], reverse=[]))
class Idx:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
show(lambda: 'abcabc'.find('b', Idx(2))); show(lambda: 'abcabc'.index('b', Idx(2), Idx(5))); show(lambda: 'abcabc'.count('a', Idx(1))); show(lambda: 'ab'.center(Idx(6), '*')); show(lambda: 'ab'.ljust(Idx(6)) + '|'); show(lambda: 'ab'.rjust(Idx(4))); show(lambda: 'ab'.zfill(Idx(4)))
show(lambda: 'a,b,c'.split(',', Idx(1))); show(lambda: 'a,b,c'.rsplit(',', Idx(1))); show(lambda: 'aaa'.replace('a', 'b', Idx(2))); show(lambda: 'a\tb'.expandtabs(Idx(4))); show(lambda: 'abc'.startswith('b', Idx(1))); show(lambda: 'abc'.endswith('b', Idx(0), Idx(2))); show(lambda: 'ab' * Idx(2)); show(lambda: 'abc'[Idx(1)]); show(lambda: 'abc'[Idx(0):Idx(2)]); show(lambda: '%d' % Idx(3)); show(lambda: '%*d' % (Idx(3), 1))
show(lambda: 'abc'.find('b', 'x')); show(lambda: 'abc'.find('b', 1.0)); show(lambda: 'ab'.center('x')); show(lambda: 'a'.split(',', 'x')); show(lambda: 'a'.replace('a', 'b', 'x')); show(lambda: 'a'.zfill(1.5)); show(lambda: 'a'.expandtabs('x')); show(lambda: 'ab'.center(Idx('q'))); show(lambda: 'abc'.find('b', None, None)); show(lambda: 'abc'.rfind('b', Idx(-3))); show(lambda: 'abc'.startswith('a', 'x'))
show(lambda: super()); 
def g(): return super()
show(g)
def g2(x): return super()
show(g2, 1)
def g3(x): return super().foo
show(g3, 1)
class C:
    def m(): return super()
    def d(self):
        del self
        return super().d
    def n(*args): return super().__init__
    def nested(self):
        def inner(): return super().x
        return inner()
    def comp(self): return [super().__repr__()[:4] for i in range(2)]
    def wrong(self): return super(1)
    def wrong2(self): return super(int, 'a')
    def other(self): self = 3; return super().x
show(C.m); show(lambda: C().d()); show(lambda: C().nested()); show(lambda: C().comp()); show(lambda: C().wrong()); show(lambda: C().wrong2()); show(lambda: C().other()); show(lambda: C.d(3))
show(lambda: super(C, 3)); show(lambda: super(3, C())); show(lambda: super(C, C()).nosuch)
