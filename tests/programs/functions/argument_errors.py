# Messages of calls that do not fit the signature.
def t(f):
    try: print(f())
    except TypeError as e: print(e)
def none(): pass
def one(a): return a
def two(a, b): return a, b
def opt(a, b=2, *, c=3, d): return a, b, c, d
def pos(a, b=1, /): return a, b
def mixed(a, /, b, *, c): return a, b, c
def star(*args, **kw): return args, kw
def poskw(a, /, **kw): return a, kw
def many(a, b, c, d, e): pass
def kwonly(*, x, y, z): pass
t(lambda: none(1))
t(lambda: none(1, 2))
t(lambda: none(x=1))
t(lambda: one())
t(lambda: one(1, 2))
t(lambda: one(1, a=2))
t(lambda: one(b=1))
t(lambda: two(1))
t(lambda: two())
t(lambda: two(b=1))
t(lambda: two(1, 2, 3))
t(lambda: two(1, 2, c=3))
t(lambda: opt(1))
t(lambda: opt())
t(lambda: opt(1, 2, 3))
t(lambda: opt(1, 2, 3, d=4))
t(lambda: opt(1, d=4, b=5))
t(lambda: pos(a=1))
t(lambda: pos(1, b=2))
t(lambda: pos(a=1, b=2))
t(lambda: pos(1, 2, 3))
t(lambda: mixed(1, 2, 3))
t(lambda: mixed(1, b=2, c=3))
t(lambda: mixed(1, 2))
t(lambda: mixed(a=1, b=2, c=3))
t(lambda: star(1, *[2, 3], x=4, **{'y': 5}))
t(lambda: poskw(1, a=2))
t(lambda: many())
t(lambda: many(1, 2))
t(lambda: kwonly())
t(lambda: kwonly(x=1))
t(lambda: kwonly(1))
t(lambda: one(**{1: 2}))
t(lambda: one(*[1], *[2]))
t(lambda: (lambda x: x)())
t(lambda: 5())
t(lambda: 'a'(1))
t(lambda: None())
t(lambda: one(1)(2))
class C:
    def m(self, a): return a
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    def noself(): pass
class D:
    def __init__(self, x): self.x = x
class E: pass
t(lambda: C().m())
t(lambda: C().m(1, 2))
t(lambda: C.m())
t(lambda: C.c())
t(lambda: C.s())
t(lambda: C().noself())
t(lambda: D())
t(lambda: D(1, 2))
t(lambda: E(1))
t(lambda: E(x=1))
t(lambda: len())
t(lambda: len(1, 2))
t(lambda: len(5))
t(lambda: isinstance(1))
t(lambda: [].append())
t(lambda: [].append(1, 2))
t(lambda: ''.join())
t(lambda: {}.get())
