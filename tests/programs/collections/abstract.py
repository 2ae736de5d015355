# abc, collections.abc and the containers written with them.
from abc import ABC, ABCMeta, abstractmethod
from collections import ChainMap, OrderedDict, UserDict, UserList, UserString, deque, defaultdict, Counter
import collections.abc
from collections.abc import (Callable, Collection, Container, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping, MutableMapping, MutableSequence,
                             MutableSet, Reversible, Sequence, Set, Sized, ValuesView)

def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    def describe(self): return f"{self.name} {self.area()}"
print(attempt(lambda: Shape()), sorted(Shape.__abstractmethods__), type(Shape), ABC.__mro__)
class Half(Shape):
    def area(self): return 1
print(attempt(lambda: Half()))
class One(ABC):
    @abstractmethod
    def only(self): return "base"
print(attempt(lambda: One()))
class Square(Half):
    def __init__(self, side=2): self.side = side
    name = "square"
    @classmethod
    def make(cls): return cls(3)
print(Square().describe(), Square.make().side, isinstance(Square(), Shape), issubclass(Square, Shape), Square.__abstractmethods__)
class Impl(One):
    def only(self): return "impl " + super().only()
print(Impl().only())
@Shape.register
class Other: pass
print(isinstance(Other(), Shape), issubclass(Other, Shape), issubclass(int, Shape), Shape in Other.__mro__, attempt(lambda: Shape.register(5)))
class Hook(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C): return "quack" in C.__dict__ if cls is Hook else NotImplemented
class Duck:
    def quack(self): pass
print(isinstance(Duck(), Hook), issubclass(int, Hook), attempt(lambda: issubclass(5, Hook)))
class Sub(Hook): pass
print(issubclass(Duck, Sub))

for name in ("Hashable", "Iterable", "Iterator", "Reversible", "Generator", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "Sequence", "MutableSequence", "KeysView", "ItemsView", "ValuesView"):
    cls = getattr(collections.abc, name)
    values = [1, "s", b"b", (1,), [1], {1}, frozenset(), {1: 2}, range(3), iter([]), (i for i in ()), {}.keys(), {}.values(), {}.items(), len, lambda: 0, int, None, deque(), Counter(), OrderedDict(), ChainMap(), UserDict(), UserList(), UserString("u"), 1.5, object()]
    print(name, "".join("x" if isinstance(v, cls) else "." for v in values))
print(attempt(lambda: Mapping()), attempt(lambda: Sized()), attempt(lambda: Iterator()))

class MyMap(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MyMap()
m["a"] = 1
m.update({"b": 2}, c=3)
print(dict(m), m.get("z", 0), "a" in m, m.pop("a"), m.setdefault("q", 9), list(m.items()), list(m.keys()), list(m.values()), m == {"b": 2, "c": 3, "q": 9}, m.keys() & {"b"}, attempt(lambda: m.pop("none")), m.popitem(), len(m), {**m}, 2 in m.values(), ("b", 2) in m.items())
m.clear(); print(len(m), attempt(lambda: m.popitem()), attempt(lambda: hash(m)))
class MySeq(Sequence):
    def __init__(self, *v): self.v = v
    def __getitem__(self, i): return self.v[i]
    def __len__(self): return len(self.v)
s = MySeq(3, 1, 2, 1)
print(list(s), 2 in s, s.index(2), s.count(1), list(reversed(s)), attempt(lambda: s.index(9)), sorted(s))
match s:
    case [a, *rest]: print("sequence", a, rest)
match MyMap():
    case {}: print("mapping")
match deque([1, 2]):
    case [x, y]: print("deque", x, y)
match UserDict(a=1):
    case {"a": v}: print("userdict", v)
class MySet(MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x):
        if x not in self.s: self.s.append(x)
    def discard(self, x):
        if x in self.s: self.s.remove(x)
a, b = MySet([1, 2, 3]), MySet([2, 3, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, MySet([2]) < a, a == {1, 2, 3}, a.isdisjoint([9]), list({9} | a), list({1, 9} - a))
a |= {7}; a -= {1}; a &= {2, 7}; print(list(a), a.pop(), attempt(lambda: a.remove(99)))
class MyList(MutableSequence):
    def __init__(self): self.v = []
    def __getitem__(self, i): return self.v[i]
    def __setitem__(self, i, x): self.v[i] = x
    def __delitem__(self, i): del self.v[i]
    def __len__(self): return len(self.v)
    def insert(self, i, x): self.v.insert(i, x)
l = MyList()
l.append(1); l.extend([2, 3]); l += [4]; l.reverse(); l.remove(3)
print(list(l), l.pop(), l.pop(0), list(l), 2 in l)
class Count(Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(Count()), isinstance(Count(), Iterable))

# ChainMap, UserDict, UserList, UserString
base, over = {"a": 1, "b": 2}, {"b": 3}
c = ChainMap(over, base)
print(c, c["a"], c["b"], len(c), sorted(c), dict(c), c.maps, c.new_child({"z": 0}), c.parents, "a" in c, c.get("q", 5), attempt(lambda: c["nope"]))
c["new"] = 1; del c["b"]; print(c, over, attempt(lambda: c.__delitem__("a")), attempt(lambda: c.pop("a")), list(c.items()), bool(ChainMap()))
print(c | {"k": 1}, {"k": 1} | c, c.copy() == c)
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __missing__(self, k): return "missing " + k
u = Lower(A=1); u["BcD"] = 2; u.update(EF=3)
print(u, u["bcd"], u["zz"], u.data, len(u), "a" in u, u == {"a": 1, "bcd": 2, "ef": 3}, u.copy(), type(u | {"Q": 1}).__name__, u | {"Q": 1})
class Twice(UserList):
    def append(self, x): super().append(x); super().append(x)
t = Twice([1]); t.append(2); t += [3]; t.extend([4])
print(t, t[0], t[1:], type(t[1:]).__name__, t + [5], [0] + t, t * 2, len(t), t == [1, 2, 2, 3, 4], t.index(3), 4 in t, t.count(2), sorted(t, reverse=True), t.pop(), t < [9])
us = UserString("Hello")
print(us, repr(us), us.upper(), us + "!", "!" + us, us[1], us[1:3], type(us[1:3]).__name__, len(us), us == "Hello", us.find("l"), us.split("l"), us * 2, "ell" in us, hash(us) == hash("Hello"), us.replace("l", UserString("L")), us.startswith("He"), us % (), us.isalpha())
print(list[int] == list[int], Iterable[int], Callable[[int], str] if False else "", Mapping[str, int], deque[int], defaultdict[str, int])
