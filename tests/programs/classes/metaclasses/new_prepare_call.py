class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"injected": 1}
    def __new__(m, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")))
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)

class A(metaclass=Meta, flag=True):
    x = injected + 1
    def __init__(self, v=0): self.v = v
class B(A): pass
print(A.x, A(5).v, type(B) is Meta, B().v)
C = Meta("C", (B,), {"y": 2})
print(C.y, C.injected, C().v)
class Ordered(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): log.append(k)
        super().__setitem__(k, v)
log = []
class OM(type):
    @classmethod
    def __prepare__(m, *a): return Ordered()
class D(metaclass=OM):
    b = 1
    a = 2
    b = 3
    def f(self): pass
print(log, D.b)
class Other(type): pass
try:
    class E(A, metaclass=Other): pass
except TypeError as e:
    print(e)
def func(name, bases, ns): return (name, bases, ns["q"])
class F(metaclass=func): q = 1
print(F)
