class A:
    def __len__(self): return 1
    def __iter__(self): return iter("cls")
    def __getitem__(self, k): return "cls"
    def __call__(self): return "cls"
    def __add__(self, o): return "cls"
    def __eq__(self, o): return True
    def __hash__(self): return 1
    def __repr__(self): return "cls"
    def __contains__(self, x): return True
    def __enter__(self): return "cls"
    def __exit__(self, *a): return True
    def __bool__(self): return True
    def __next__(self): return "cls"
    def __format__(self, s): return "cls"
a = A()
for n in ("len", "iter", "getitem", "call", "add", "eq", "hash", "repr", "contains", "enter", "exit", "bool", "next", "format"):
    setattr(a, f"__{n}__", lambda *x: 1 / 0)
print(len(a), list(a), a[0], a(), a + 1, a == 2, hash(a), repr(a), 5 in a, bool(a), next(a), f"{a}", str(a))
with a as v:
    print(v)
    raise ValueError
try:
    a.__len__()
except ZeroDivisionError:
    print("explicit call finds the instance's")
class B: pass
b = B()
b.__len__ = lambda: 5
b.__iter__ = lambda: iter([1])
b.__call__ = lambda: 1
for f in (lambda: len(b), lambda: list(b), lambda: b(), lambda: b + 1, lambda: b[0], lambda: -b, lambda: b < b, lambda: 1 in b):
    try:
        f()
    except TypeError as e:
        print(e)
B.__len__ = lambda self: 3
print(len(b))
def hot(n):
    t = 0
    for i in range(n):
        t += len(b)
        if i == n // 2: B.__len__ = lambda self: 10
    return t
print(hot(1000))
