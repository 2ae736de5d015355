class P:
    made = []
    def __new__(cls, *a, **k):
        o = super().__new__(cls)
        cls.made.append(cls.__name__)
        o.via_new = a
        return o
    def __init__(self, *a): self.via_init = a
class Q(P):
    def __new__(cls, x):
        return "other" if x < 0 else super().__new__(cls, x)
class One:
    it = None
    def __new__(cls):
        if cls.it is None: cls.it = super().__new__(cls)
        return cls.it
    def __init__(self): self.n = getattr(self, "n", 0) + 1

p = P(1, 2)
print(p.via_new, p.via_init, Q(-1), Q(3).via_init, One() is One(), One().n)
for f in ("object(1)", "P.__new__()", "P.__new__(5)", "object.__new__(int)", "Plain(1)", "OnlyNew(1).x", "OnlyInit(1).x", "Bad()"):
    class Plain: pass
    class OnlyNew:
        def __new__(cls, x):
            o = object.__new__(cls)
            o.x = x
            return o
    class OnlyInit:
        def __init__(self, x): self.x = x
    class Bad:
        def __init__(self): return 5
    try:
        print(f, eval(f))
    except TypeError as e:
        print(f, "->", e)
def make(k, n):
    t = 0
    for i in range(n):
        t += k(i).via_init[0]
    return t
print(make(P, 400), make(Q, 400), len(P.made))
P.__init__ = lambda self, x: setattr(self, "via_init", (x * 10,))
print(make(Q, 10))
class Ti(int):
    def __new__(cls, s): return super().__new__(cls, len(s))
print(Ti("four") + 1, type(Ti("x")).__name__, Ti("abc") == 3)
