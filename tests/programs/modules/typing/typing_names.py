from typing import List, Optional, Dict, Union, Callable, Tuple, Any, TypeVar, Literal
import typing
print(List, List[int], Dict[str, List[int]], Optional[int], Union[int, str], Callable[[int], str], Tuple[int, ...])
print(Any, Literal[1,'a'], List[int] == List[int], typing.get_args(Dict[str,int]), typing.get_origin(List[int]))
T = TypeVar('T')
print(T, List[T][int], Callable[..., int], Union[int, None, str])
try:
    Dict[int]
except TypeError as e:
    print(e)
try: List()
except TypeError as e: print(e)
def f(x: List[int]) -> Optional[str]:
    return None
print(f([1]))
