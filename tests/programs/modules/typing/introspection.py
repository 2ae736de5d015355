# typing: get_type_hints, get_origin, get_args and what they show.
import typing
from collections.abc import Callable, Iterable
from typing import Annotated, Any, ClassVar, Final, Generic, Literal, Optional, TypeVar, Union, get_args, get_origin, get_type_hints


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


for t in (list[int], dict[str, int], tuple[int, ...], Optional[int], Union[int, str], int | None, Literal[1, 'a'], Callable[[int], str], typing.List[int], typing.Dict[str, int], Annotated[int, 'meta'], ClassVar[int], Final[str],
          int, Any, type[int], Iterable[str], typing.Callable[..., int], typing.Tuple[()], frozenset[bytes]):
    print(t, get_origin(t), get_args(t))


class C:
    a: int
    b: 'list[C]' = []
    c: ClassVar['str'] = 'x'
    d: Annotated[int, 'positive']

    def m(self, x: 'int', *a: str, y: float = 1, **k: bytes) -> 'C':
        return self


class D(C):
    e: Optional['D']


print(get_type_hints(C), get_type_hints(D), get_type_hints(C.m), get_type_hints(C, include_extras=True)['d'])


def f(x: 'Undefined', y: int = None):
    pass


fails(lambda: get_type_hints(f))
print(get_type_hints(f, localns={'Undefined': bytes}))
fails(lambda: get_type_hints(5))
print(get_type_hints(typing), Optional[Optional[int]] == Optional[int], Union[int, int] is int, Union[int, str] == Union[str, int], Union[int, Union[str, bytes]], hash(Union[int, str]) == hash(Union[str, int]))
print(Literal[1, 2, 1], Literal[True] == Literal[1], Literal['a'] == Literal['a'], Annotated[Annotated[int, 1], 2], Annotated[int, 1].__metadata__, Annotated[int, 1].__origin__)
fails(lambda: Annotated[int])
fails(lambda: Optional[int, str])
fails(lambda: Union[()])
fails(lambda: Any())
fails(lambda: isinstance(1, Any))
fails(lambda: Literal())
fails(lambda: typing.cast(int, 'x'))
print(typing.NoReturn, typing.Never, typing.Self, typing.LiteralString, typing.Hashable, typing.Text, typing.AnyStr, typing.List, typing.Deque[int], typing.DefaultDict[str, int])
print(typing.is_typeddict(C), typing.TYPE_CHECKING, typing.assert_type(5, int), typing.final(C) is C, typing.no_type_check(f) is f, typing.overload is not None)
