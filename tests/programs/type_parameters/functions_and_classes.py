def first[T](xs: list[T]) -> T: return xs[0]
print(first([1, 2]), first.__type_params__, first.__annotations__["return"], first.__type_params__[0].__name__)
class Stack[T]:
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int]()
s.push(1)
s.push("x")
print(s.pop(), type(s).__name__, Stack[int], Stack[int].__origin__ is Stack, s.__orig_class__ if hasattr(s, "__orig_class__") else None)
class B[T: int, **P, U = str]: pass
print([type(p).__name__ for p in B.__type_params__], B.__type_params__, B.__type_params__[0].__bound__, B.__type_params__[2].__default__)
class C[K: (int, str)](dict[K, int]): pass
print(C.__type_params__[0].__constraints__, C.__mro__[1], C(a=1), C.__orig_bases__)
type Pair[A, B = A] = tuple[A, B]
print(Pair, Pair.__name__, Pair.__type_params__, Pair.__value__, Pair[int, str], Pair[int, str].__args__)
type Rec = list[Rec] | None
print(Rec.__value__)
type Lazy = undefined_here
try:
    Lazy.__value__
except NameError as e:
    print(e)
def outer[T]():
    def inner(x: T) -> T: return x
    class L[U]:
        v = T
        def m(self): return T, U
    return inner.__annotations__["x"] is T, L.v is T, [p.__name__ for p in L().m()]
print(outer())
def hot[T](xs: list[T], f) -> T:
    r = xs[0]
    for x in xs[1:]: r = f(r, x)
    return r
for _ in range(200): r = hot([1, 2, 3], lambda a, b: a + b)
print(r, hot(["a", "b"], lambda a, b: a + b), hot([1.5, 2], max))
try:
    T
except NameError as e:
    print(e)
for bad in ("Stack[int, str]", "first[int]", "Pair[int, str, int]"):
    try:
        print(eval(bad))
    except TypeError as e:
        print(bad, "->", e)
