def f(a: int, b: "str" = "", *c: undefined_c, d: list[int] = None, **e: 1 / 0) -> undefined: pass
try:
    f.__annotations__
except (NameError, ZeroDivisionError) as x:
    print(type(x).__name__, x)
undefined_c = undefined = 5
try:
    f.__annotations__
except ZeroDivisionError as x:
    print(x)
def g(a: int, /, *, k: "fwd" = 1) -> None: pass
print(g.__annotations__, g.__annotations__ is g.__annotations__)
g.__annotations__["new"] = 1
print(g.__annotations__)
g.__annotations__ = {"only": 2}
print(g.__annotations__)
x: int = 5
y: "later"
z: list[str]
import sys
print(sys.modules["__main__"].__annotations__)
class C:
    a: int
    b: str = "b"
    (c): float = 1.0
    self_ref: "C"
    def m(self, o: C) -> C: pass
print(C.__annotations__ if False else {k: getattr(v, "__name__", v) for k, v in C.__annotations__.items()}, hasattr(C, "a"), C.b, C.c)
print({k: v.__name__ for k, v in C.m.__annotations__.items()})
class D(C):
    e: int
print(D.__annotations__, D.__mro__[1].__annotations__ is C.__annotations__)
def local():
    v: int
    w: print("not evaluated") = 3
    try:
        v
    except UnboundLocalError as e:
        return w, str(e)
print(local())
d = {}
d["k"]: print("subscript target is not annotated at module level") = 5
print(d, (lambda: 0).__annotations__, len.__class__.__name__)
class E:
    n = 1
    p: n
    def f(self, q: n): pass
print(E.__annotations__, E.f.__annotations__)
for i in range(3):
    def h(a: i): pass
    print(h.__annotations__, end=" ")
print()
