# __slots__ and subclasses: which have a __dict__, which layouts go together.
def attempt(f):
    try:
        print('ok', f())
    except Exception as e:
        print(type(e).__name__, e)


class A:
    __slots__ = ('a',)


class B(A):
    __slots__ = ('b', 'c')


class WithDict(B):
    pass


class Again(A):
    __slots__ = ('a', 'd')


b = B()
b.a, b.b, b.c = 1, 2, 3
print(b.a, b.b, b.c)
attempt(lambda: setattr(b, 'd', 4))

w = WithDict()
w.a = 1
w.free = 2
w.b = 3
print(w.__dict__, w.a, w.b)
del w.a
print(hasattr(w, 'a'), w.__dict__, w.free, w.b)
w.__dict__ = {'q': 9}
print(w.q, w.b, hasattr(w, 'free'))

# A name twice in a chain: two places.
g = Again()
g.a = 'outer'
A.a.__set__(g, 'inner')
g.d = 'd'
print(g.a, A.a.__get__(g), Again.a.__get__(g), g.d)
del g.a
attempt(lambda: g.a)
print(A.a.__get__(g))


class C:
    __slots__ = ('c',)


class Empty:
    __slots__ = ()


class Plain:
    pass


attempt(lambda: type('AC', (A, C), {}))
attempt(lambda: type('AE', (A, Empty), {'__slots__': ()})().x)
attempt(lambda: type('EA', (Empty, A), {'__slots__': ()}).__mro__[1:])
attempt(lambda: type('BA', (B, A), {'__slots__': ('z',)}).z)
attempt(lambda: type('AL', (A, list), {}))
attempt(lambda: type('EL', (Empty, list), {'__slots__': ('m',)})([1, 2]).m)
attempt(lambda: vars(type('PA', (Plain, A), {'__slots__': ()})()))
attempt(lambda: type('I', (int,), {'__slots__': ('x',)}))
attempt(lambda: type('T', (tuple,), {'__slots__': ['x']}))
attempt(lambda: type('M', (type,), {'__slots__': ['x']}))
attempt(lambda: type('I', (int,), {'__slots__': ()})(5).x)
attempt(lambda: setattr(type('I', (int,), {'__slots__': ()})(5), 'x', 1))


class Fields(list):
    __slots__ = ('name',)


f = Fields([1, 2])
f.name = 'f'
print(f, f.name)
attempt(lambda: setattr(f, 'other', 1))


class Failed(Exception):
    __slots__ = ('code',)


e = Failed('text')
e.code = 7
e.more = 8
print(e.code, e.args, e.__dict__)
del e.code
print(hasattr(e, 'code'), e.more)


# A subclass that hides a member.
class Hiding(A):
    a = 'class attribute'


h = Hiding()
print(h.a)
h.a = 'own'
A.a.__set__(h, 'place')
print(h.a, A.a.__get__(h), h.__dict__)


class Computed(A):
    @property
    def a(self):
        return A.a.__get__(self) * 2

    @a.setter
    def a(self, value):
        A.a.__set__(self, value + 1)


c = Computed()
c.a = 20
print(c.a, A.a.__get__(c))
print(isinstance(c, A), super(Computed, c).a)
