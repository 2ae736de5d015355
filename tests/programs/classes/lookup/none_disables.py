class A:
    def __iter__(self): return iter([1])
    def __contains__(self, x): return True
    def __hash__(self): return 1
    def __reversed__(self): return iter([2])
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __bool__(self): return True
class B(A):
    __iter__ = None
    __contains__ = None
    __hash__ = None
    __reversed__ = None
    __add__ = None
    __radd__ = None
b = B()
for f in (lambda: list(b), lambda: 1 in b, lambda: hash(b), lambda: list(reversed(b)), lambda: b + 1, lambda: 1 + b, lambda: {b: 1}, lambda: [*b], lambda: {b}, lambda: max(b)):
    try:
        print(f())
    except TypeError as e:
        print(e)
class C:
    __eq__ = lambda s, o: True
try:
    hash(C())
except TypeError as e:
    print(e)
print(C.__hash__)
class D(C):
    __hash__ = object.__hash__
print(D() == 5, isinstance(hash(D()), int))
class E:
    __getitem__ = None
    __call__ = None
    __len__ = None
    __index__ = None
    __bool__ = None
e = E()
for f in (lambda: e[0], lambda: e(), lambda: len(e), lambda: [1][e], lambda: bool(e), lambda: not e):
    try:
        print(f())
    except TypeError as x:
        print(x)
