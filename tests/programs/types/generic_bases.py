from typing import Generic, TypeVar, Protocol, Optional
T = TypeVar('T')
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int]()
s.push(1)
print(s.items, Stack.__bases__, Stack[int])
class P(Protocol):
    def f(self) -> int: ...
class Impl(P):
    def f(self) -> int: return 3
print(Impl().f())
class L(list[int]): pass
print(L([1]), L.__bases__)
K = TypeVar('K'); V = TypeVar('V')
class Map(Generic[K, V]):
    def get(self, k: K, d: Optional[V] = None) -> Optional[V]: return d
class IntMap(Map[int, V]): pass
print(Map[str, int], Map.__parameters__, IntMap.__parameters__, IntMap[str], IntMap.__orig_bases__, IntMap.__mro__)
print(IntMap[str]().get(1, 'd'), Map.__orig_bases__)
for f in (lambda: Map[int], lambda: IntMap[int, int], lambda: Generic[int], lambda: s[int]):
    try: f()
    except TypeError as e: print(str(e).split(' not ')[0])
class Plain(Stack): pass
print(Plain.__parameters__, Plain().items)
class Meta(type): pass
class WithMeta[Q](metaclass=Meta):
    x: Q
    def __init_subclass__(cls, **kw): print(cls.__name__, kw)
class SubMeta(WithMeta[int], key=1): pass
print(type(WithMeta), SubMeta.__orig_bases__, WithMeta.__type_params__)
