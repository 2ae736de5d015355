# typing: TypeVar, ParamSpec, Generic, aliases and what subscription checks.
from typing import Any, Callable, Concatenate, Generic, ParamSpec, TypeAlias, TypeVar, TypeVarTuple, Unpack, get_args, overload


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


T = TypeVar('T')
K = TypeVar('K', bound=int)
V = TypeVar('V', str, bytes)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
print(T, K.__bound__, V.__constraints__, T.__name__, T.__covariant__, TypeVar('C', covariant=True), TypeVar('X', contravariant=True), P, P.args, P.kwargs, Ts, TypeVar('D', default=int).__default__, T.has_default())
fails(lambda: TypeVar('B', str))
fails(lambda: TypeVar('B', covariant=True, contravariant=True))
fails(lambda: TypeVar('B', str, bytes, bound=int))


class Box(Generic[T]):
    def __init__(self, item):
        self.item = item


class Pair(Generic[T, K]):
    pass


print(Box[int], Box[int](5).item, Box[T].__parameters__, Pair[str, int], Pair.__parameters__, Box[int].__origin__ is Box, Box[int].__args__, Box[list[T]][int], Pair[T, int][str], Box[int] == Box[int], Box(1).__class__ is Box, Box[int]('x').__orig_class__)
fails(lambda: Box[int, str])
fails(lambda: Pair[int])
fails(lambda: Box[int][str])
fails(lambda: Box[()])
fails(lambda: Generic[int])


class Sub(Box[int]):
    pass


class Both(Box[T], Generic[T, K]):
    pass


print(Sub.__orig_bases__, Sub.__mro__[1] is Box, Sub('q').item, Both.__parameters__, Both[int, bool])
print(Callable[P, T], Callable[[int, T], str], list[T][int], dict[T, K][str, int], list[Any])


@overload
def f(x: int) -> int: ...


@overload
def f(x: str) -> str: ...


def f(x):
    return x


print(f(1), f('a'))
Vector: TypeAlias = 'list[float]'
type Tree[N] = N | list[Tree[N]]
print(Vector, Tree, Tree[int], Tree.__value__, Tree.__type_params__, Tree.__name__, get_args(Tree[int]))
fails(lambda: Callable[int])
fails(lambda: Callable[[int]])
fails(lambda: isinstance(1, T))


class New[A, *B, **C]:
    pass


print(New.__type_params__, New.__parameters__)
