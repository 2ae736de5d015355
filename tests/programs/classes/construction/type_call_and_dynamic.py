A = type("A", (), {"x": 1, "f": lambda self: self.x, "__doc__": "d", "__slots_": 0})
print(A.__name__, A().f(), A.__doc__, A.__module__, A.__qualname__, A.__bases__)
B = type("B", (A,), dict(x=2))
print(B().f(), B.__mro__, issubclass(B, A))
for bad in ("type(1, 2)", "type('X', (), [])", "type('X', 5, {})", "type(1, (), {})", "type('X', (5,), {})", "type('X', (int, str), {})", "type('X', (bool,), {})", "type('X', (A, A), {})", "type('X', (object, A), {})", "type('X', (type(None),), {})", "type('X', (range,), {})", "type('X', (type(lambda: 0),), {})"):
    try:
        print(bad, eval(bad))
    except (TypeError, ValueError) as e:
        print(bad, "->", type(e).__name__, e)
def factory(n):
    class Made:
        k = n
        def get(self): return self.k + n
    return Made
ms = [factory(i) for i in range(20)]
print(sum(m().get() for m in ms), len(set(ms)), ms[0] is not ms[1], ms[3].__qualname__)
def use(c, n): return sum(c().get() for _ in range(n))
print([use(m, 100) for m in ms[:4]])
C = type("C", (A,), {"__init__": lambda self, *a: setattr(self, "a", a), "__call__": lambda self, z: (self.a, z), "__getattr__": lambda self, n: n * 2})
print(C(1, 2)(3), C().zz)
C.__name__ = "Renamed"
C.__qualname__ = "Q.R"
print(C, C.__name__, repr(C())[:18])
C.new_method = lambda self: "added later"
print(C().new_method())
setattr(C, "odd name", 5)
print(getattr(C, "odd name"), getattr(C(), "odd name"))
print(type(C), type(type), type.__class__, isinstance(C, type), type(C())  is C)
