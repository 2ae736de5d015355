class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
class Sub(Box): pass
print(Box[int], Sub[1, 2], Box["s"])
try:
    Box()[0]
except TypeError as e:
    print(e)
try:
    int[0]
except TypeError as e:
    print(e)
print(list[int], dict[str, int], tuple[int, ...], list[int].__origin__, list[int].__args__, list[int]([1, 2]))
print(type(list[int]).__name__, list[int] == list[int], list[list[int]])
class Meta(type):
    def __getitem__(cls, k): return ("meta", k)
    def __len__(cls): return 3
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == 1
    def __call__(cls, *a): return ("called", a)
    def __bool__(cls): return False
    def __add__(cls, o): return "added"
class M(metaclass=Meta): pass
print(M[1], len(M), list(M), 1 in M, M(2), bool(M), M + 1)
class Gen[T]:
    x: T
    def m[U](self, a: T, b: U) -> U: return b
print(Gen.__type_params__, Gen[int], Gen[int].__args__, Gen[int]().m(1, 2), Gen.__orig_bases__)
class S2(Gen[str]): pass
print(S2.__mro__[1].__name__, S2.__orig_bases__)
print(isinstance([], list), isinstance(1, int | str), int | None, (int | str).__args__)
try:
    isinstance([], list[int])
except TypeError as e:
    print(e)
