# __getattr__, __getattribute__, __setattr__, __delattr__, properties and descriptors.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class G:
    real = 'class'
    def __init__(self): self.own = 1
    def __getattr__(self, name):
        if name.startswith('x'): return 'dyn ' + name
        raise AttributeError('no ' + name)
g = G()
t(lambda: (g.own, g.real, g.xa, hasattr(g, 'y'), getattr(g, 'y', 'def')))
t(lambda: g.y)
class All:
    def __getattribute__(self, name):
        if name == 'secret': raise AttributeError('hidden')
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return f'fallback {name}'
a = All(); a.v = 3
t(lambda: (a.v, a.secret, a.other))
class Log:
    def __setattr__(self, k, v):
        print('set', k, v)
        object.__setattr__(self, k, v * 2)
l = Log(); l.a = 4; l.a += 1; print(l.a); del l.a
t(lambda: l.a)
def dele(): del l.zz
t(dele)
class P:
    def __init__(self): self._v = 0
    @property
    def v(self):
        'doc'
        return self._v
    @v.setter
    def v(self, x):
        if x < 0: raise ValueError('negative')
        self._v = x
    @v.deleter
    def v(self): self._v = 'gone'
    ro = property(lambda self: 'ro')
    @property
    def broken(self): return self.missing
    wo = property(None, lambda self, v: print('wo', v))
p = P(); p.v = 5; p.v += 1; print(p.v); p.wo = 1
def neg(): p.v = -1
t(neg); del p.v; print(p.v)
def setro(): p.ro = 1
def delro(): del p.ro
t(setro); t(delro); t(lambda: p.broken); t(lambda: p.wo)
print(type(P.v).__name__)
class Desc:
    def __get__(self, obj, cls): return ('get', obj is None, cls.__name__)
    def __set__(self, obj, v): obj.stored = v
class NonData:
    def __get__(self, obj, cls): return 'nondata'
    def __set_name__(self, owner, name): print('named', owner.__name__, name)
class H:
    d = Desc()
    n = NonData()
h = H(); print(h.d, H.d, h.n); h.d = 1; print(h.d, h.stored); h.n = 'own'; print(h.n)
t(lambda: (5).x)
t(lambda: 'a'.nope)
t(lambda: None.x)
t(lambda: [].push)
t(lambda: P.nope)
t(lambda: len.nope)
def setint(): (5).x = 1
t(setint)
def setlist(): [].append = 1
t(setlist)
def setfn(): t.attr = 5; return t.attr
t(setfn)
setattr(p, 'any name', 3); print(getattr(p, 'any name'))
t(lambda: getattr(p, 5))
t(lambda: setattr(p, 5, 1))
t(lambda: hasattr(P, 'v') and callable(P) and not callable(p))
class Slots:
    x: int = 1
    y: 'str'
t(lambda: Slots.y)
