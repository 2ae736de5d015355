# What __slots__ may be, and what not.
def attempt(f):
    try:
        print('ok', f())
    except Exception as e:
        print(type(e).__name__, e)


class One:
    __slots__ = 'single'


o = One()
o.single = 1
print(o.single, One.__slots__)


class FromList:
    __slots__ = ['b', 'a']


class FromDict:
    __slots__ = {'x': 'the x', 'y': None}


class FromSet:
    __slots__ = {'only'}


class FromGenerator:
    __slots__ = (c * 2 for c in 'ab')


print([n for n in FromList.__dict__ if n in 'ab'], FromDict.x.__doc__, FromDict.__slots__)
print(FromSet.only, FromGenerator.aa, FromGenerator.bb)


class Letters:
    def __iter__(self):
        yield 'p'
        yield 'q'


class FromObject:
    __slots__ = Letters()


print(FromObject.p, FromObject.q)


class Twice:
    __slots__ = ('x', 'x')


t = Twice()
t.x = 3
print(t.x)


class Mixed:
    __slots__ = ('x', '__dict__', '__weakref__')


m = Mixed()
m.x = 1
m.y = 2
print(m.x, m.y, m.__dict__)

for given in [('a b',), ('1',), ('',), (1,), ('ok', None), 5, None, ('__dict__', '__dict__'), ('__weakref__', '__weakref__'), b'ab']:
    attempt(lambda: type('T', (), {'__slots__': given}).__slots__)
attempt(lambda: type('T', (), {'__slots__': ('x', 'y'), 'y': 1, 'x': 2}))
attempt(lambda: type('T', (), {'__slots__': ('__init__',), '__init__': 1}))


class Plain:
    pass


attempt(lambda: type('T', (Plain,), {'__slots__': ('__dict__',)}))


class Broken:
    def __iter__(self):
        yield 'a'
        raise KeyError('inside')


attempt(lambda: type('T', (), {'__slots__': Broken()}))


class Private:
    __slots__ = ('__secret', '__dunder__', '_one')

    def __init__(self):
        self.__secret = 'hidden'

    def tell(self):
        return self.__secret


p = Private()
print(p.tell(), p._Private__secret, hasattr(p, '__secret'), Private.__dunder__)


class __Under:
    __slots__ = ('__a',)


print(__Under._Under__a)


class Unicode:
    __slots__ = ('größe', 'π')


u = Unicode()
u.größe, u.π = 1, 3
print(u.größe, u.π, Unicode.π)
