def first[T](items: list[T], default: T | None = None, *, key: 'Key' = None) -> T | None:
    "doc of first"
    for x in items:
        return x
    return default
print(first([1, 2]), first([], 'd'), first.__doc__, first.__type_params__, first.__defaults__, first.__annotations__)
def deco(tag):
    def wrap(f):
        f.tag = tag
        return f
    return wrap
@deco('x')
def decorated[A, B: (int, str) = int](a: A, b: B) -> dict[A, B]: return {a: b}
print(decorated.tag, decorated(1, 'b'), decorated.__type_params__[1].__constraints__, decorated.__type_params__[1].__default__)
class Pair[A, B]:
    count = 0
    def __init__(self, a: A, b: B) -> None:
        self.a, self.b = a, b
        Pair.count += 1
    def swap(self) -> 'Pair[B, A]': return Pair(self.b, self.a)
    def __repr__(self): return f'Pair({self.a!r}, {self.b!r})'
    class Inner[C]:
        x: tuple[A, C]
    @staticmethod
    def make[X](x: X) -> 'Pair[X, X]': return Pair[X, X](x, x)
print(Pair(1, 'x').swap(), Pair.make(5), Pair.count, Pair[int, str](1, 'a'), Pair.Inner.__annotations__, Pair.Inner.__qualname__, Pair.make.__qualname__)
class Sub[T](Pair[T, int]):
    pass
print(Sub.__mro__, Sub('t', 1), Sub.__type_params__)
def closure(n):
    def inner[T](x: T) -> T:
        return x, n
    class G[U]:
        def m(self, u: U): return u, n
    type Alias[Z] = list[Z | T0]
    T0 = bytes
    return inner(1), G().m(2), Alias.__value__, inner.__qualname__, G.__qualname__, G.m.__annotations__
print(closure(9))
async def agen[T](x: T): yield x
def gen[T](x: T):
    yield x
    yield T
print(type(agen(1)).__name__, list(gen(3)))
type Tree[T] = T | list[Tree[T]]
print(Tree, Tree.__value__, Tree.__type_params__, Tree[int], Tree[int].__args__, Tree[int].__origin__ is Tree)
type Lazy = undefined_name
try: Lazy.__value__
except NameError as e: print(e)
undefined_name = int
print(Lazy.__value__)
try: Lazy[int]
except TypeError as e: print(e)
class Bounded[T: Later, *Ts, **P]:
    pass
try: Bounded.__type_params__[0].__bound__
except NameError as e: print(e)
class Later: pass
print(Bounded.__type_params__[0].__bound__.__name__, Bounded.__type_params__[2].__default__, Bounded.__type_params__)
def sig(a, /, b: int = 1, *c: str, d: float = 2, **e: bytes) -> None: pass
print(sig.__annotations__)
print((lambda x: x).__annotations__, sig.__annotate__(1) == sig.__annotations__, sig.__annotate__(1) is sig.__annotate__(1))
class Base:
    x: int
    y: str = 'y'
class Derived(Base):
    z: float
    if True:
        w: 'later' = 1
    for i in range(1):
        v: bool
print(Base.__annotations__, Derived.__annotations__, Derived.y, hasattr(Derived, 'z'), hasattr(Base(), 'x'))
try: int.__annotations__
except AttributeError as e: print(e)
try: Base().__annotations__
except AttributeError as e: print(e)
class WithProp:
    a: [x for x in range(3)]
    b: (lambda: 5)()
    c: {'k': 1}['k']
print(WithProp.__annotations__)
