def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
L = list[int]
print(L, L.__origin__, L.__args__, type(L), L == list[int], L != list[str], hash(L) == hash(list[int]), L.__parameters__)
print(dict[str, list[int]], tuple[int, ...], tuple[()], type[int], set[None], frozenset['x'], list[list[int]][()] if 0 else '')
print(L([1, 2]), dict[str, int](a=1), L.append([1], 2), L.__name__)
show(lambda: isinstance([], L)); show(lambda: issubclass(list, L)); show(lambda: isinstance([], (int, L)))
show(lambda: int[int]); show(lambda: str[int]); show(lambda: L[int])
U = int | str
print(U, type(U), U.__args__, U == str | int, U == int | str | int, int | None, None | int, isinstance(1, U), isinstance(None, int | None), isinstance(1.0, U), issubclass(bool, U), isinstance([], int | list))
show(lambda: isinstance(1, int | list[int])); show(lambda: int | 3); show(lambda: 3 | int); show(lambda: int | 'x')
print(list[int] | None, int | str | None, (int | str) | (str | float), U.__origin__, hash(U) == hash(str | int))
from typing import Union, Optional, List
print(Union[int, str], Optional[int], Union[int, str] == U, type(Union[int, str]) is type(U), Union[int], List[int] | None)
class C:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(C[int], C[1, 2])
class M: pass
show(lambda: M[int])
print(M | int, M | None | C)
match 1:
    case int() | str(): print('m')
print([x for x in tuple[int, str].__args__], list[int].__class__, isinstance(list[int], type), callable(list[int]))
for x in (list[int] , dict[str, int]): print(repr(x), str(x))
show(lambda: list[int]().__class__)
print(collections if 0 else '')
try:
    1
except (int | str): pass
