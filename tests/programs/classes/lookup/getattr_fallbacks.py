class A:
    cls_attr = "c"
    def __init__(self): self.own = "o"
    def __getattr__(self, n):
        log.append(n)
        if n.startswith("no"): raise AttributeError(f"refused {n}")
        if n == "boom": raise ValueError("boom")
        return n.upper()
log = []
a = A()
print(a.own, a.cls_attr, a.virtual, hasattr(a, "x"), hasattr(a, "nope"), getattr(a, "nope", "dflt"), getattr(a, "yes", "dflt"))
for n in ("nope", "boom"):
    try:
        getattr(a, n)
    except (AttributeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    hasattr(a, "boom")
except ValueError as e:
    print("hasattr lets it through", e)
print(log)
class P(A):
    @property
    def bad(self): raise AttributeError("inside property")
    @property
    def bad2(self): return self.missing_thing
print(P().bad, P().bad2)
class Q:
    @property
    def bad(self): raise AttributeError("inside property")
    @property
    def deep(self): return self.nothing
for n in ("bad", "deep"):
    try:
        getattr(Q(), n)
    except AttributeError as e:
        print(e)
class Proxy:
    def __init__(self, target): self.__dict__["target"] = target
    def __getattr__(self, n): return getattr(self.target, n)
    def __setattr__(self, n, v): setattr(self.target, n, v)
    def __delattr__(self, n): delattr(self.target, n)
class T: x = 1
t = T()
p = Proxy(Proxy(t))
p.y = 5
print(p.x, p.y, t.y, vars(t))
del p.y
print(hasattr(t, "y"))
def hot(o, n):
    s = 0
    for i in range(n):
        o.v = i
        s += o.v + o.x
    return s
print(hot(p, 500), hot(t, 500))
log.clear()
print([getattr(a, f"k{i % 3}") for i in range(300)][-1], len(log))
