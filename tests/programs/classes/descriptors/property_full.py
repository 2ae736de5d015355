class T:
    def __init__(self): self._x = 0
    @property
    def x(self):
        "doc of x"
        return self._x
    @x.setter
    def x(self, v):
        if v < 0:
            raise ValueError("negative")
        self._x = v
    @x.deleter
    def x(self):
        self._x = None
    @property
    def ro(self): return "ro"
    wo = property(None, lambda self, v: setattr(self, "_x", v))

t = T()
t.x = 4
print(t.x, T.x.__doc__, t.ro)
for stmt in ("t.x = -1", "t.ro = 1", "del t.ro", "t.wo", "del t.wo"):
    try:
        exec(stmt)
    except (ValueError, AttributeError) as e:
        print(stmt, "->", type(e).__name__, e)
t.wo = 9
print(t.x)
del t.x
print(t.x)
def bump(o, n):
    for _ in range(n):
        o.x += 1
    return o.x
t.x = 0
print(bump(t, 2000))
t.x = 2 ** 47
print(bump(t, 10))
t.x = 0.5
print(bump(t, 300))
class U(T):
    @T.x.getter
    def x(self): return super().x * 100
u = U()
u.x = 2
print(u.x, U.x.fset is T.x.fset, T.x.fget.__name__)
print(bump(u, 3))
