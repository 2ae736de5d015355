# A class whose attribute turns from plain value to property, method and slot while a loop runs.
class P:
    def __init__(self, x): self.x = x
def total(items, n):
    t = 0
    for i in range(n):
        t += items[i % len(items)].x
    return t
ps = [P(i) for i in range(5)]
print(total(ps, 300))
ps[2].x = 2.5
print(total(ps, 300))
class Q(P):
    @property
    def y(self): return 1
    x = property(lambda self: self._x * 2, lambda self, v: setattr(self, "_x", v))
ps.append(Q(7))
print(total(ps, 300))
class S:
    __slots__ = ("x",)
    def __init__(self, x): self.x = x
ps.append(S(11))
print(total(ps, 300))
P.x = 100
print(total(ps, 300))
del ps[0].x
print(total(ps, 301))
del P.x
try: total(ps, 300)
except AttributeError as e: print(e)
P.__getattr__ = lambda self, name: len(name)
print(total(ps, 300))
P.x = property(lambda self: 1)
print(total(ps, 300))
class D:
    def __get__(self, obj, owner): return 3
P.x = D()
print(total(ps, 300), ps[1].__dict__)
