x: int = 1
y: Undefined
if True:
    z: str = 'z'
def f(a: int, /, b: 'B', *args: tuple, c: float = 1, **kw: dict) -> list: pass
print(f.__annotations__, f.__annotate__.__name__, f.__annotate__.__qualname__)
class C:
    q: int
    r: 'str' = 's'
    def m(self, v: Later) -> None: pass
    __p: int = 3
print(C.__annotations__, C.__annotate__.__qualname__)
class D(C): pass
print(D.__annotations__, D.__annotate__)
try: print(C.m.__annotations__)
except NameError as e: print(e)
Later = str
print(C.m.__annotations__, C.m.__annotations__ is C.m.__annotations__)
try: __annotations__
except NameError as e: print(e)
import sys
m = sys.modules[__name__]
try: print(m.__annotations__)
except NameError as e: print(e)
Undefined = 'def'
try: print(m.__annotations__)
except NameError as e: print(e)
print('__annotate__' in globals(), '__annotations__' in globals())
f.__annotations__ = {'a': 1}
print(f.__annotations__, f.__annotate__)
def g(): pass
print(g.__annotations__, g.__annotate__)
g.__annotations__['k'] = 1
print(g.__annotations__)
try: f.__annotations__ = 3
except TypeError as e: print(e)
C.__annotations__ = {'n': 1}; print(C.__annotations__)
def outer():
    T = 'local'
    class E:
        x: T
        T = 'class'
        y: T
    def h(v: T) -> E: pass
    return E, h
E, h = outer()
print(E.__annotations__, h.__annotations__)
def loc():
    v: Nope = 3
    w: Nope2
    return v
print(loc(), (lambda: 0).__annotations__)
from typing import TypeVar
def gen[T: int, *Ts, **P](a: T, *b: Ts) -> T: return a
print(gen.__type_params__, gen.__name__, gen.__qualname__, gen(3), gen.__annotations__)
T, Ts, P = gen.__type_params__
print(T.__bound__, T.__constraints__, T.__name__, repr(Ts), repr(P), T.__default__, T.has_default())
class Box[T = str]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
    def map[U](self, f: U) -> 'Box[U]': return Box(f(self.v))
print(Box.__type_params__, Box(3).get(), Box[int](4).get(), Box.__bases__, Box.__parameters__, Box[int], Box.map.__type_params__, Box.__mro__)
print(Box.__type_params__[0].__default__, Box.__orig_bases__)
type A = int | Later
type B[K, V] = dict[K, list[V]]
print(A, A.__value__, type(A), B, B[str, int], B.__type_params__, B.__value__, A.__name__, A.__module__)
type R = list[R]
print(R.__value__)
def con[S: (int, str)](s: S): pass
print(con.__type_params__[0].__constraints__, con.__type_params__[0].__bound__)
class Meth:
    X = int
    def f[T](self, a: X, b: T): pass
    type Al[Q] = tuple[X, Q]
print(Meth.f.__annotations__, Meth.Al.__value__, Meth.f.__qualname__)
