def m(v):
    match v:
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, *rest, 9]: return f"1..9 {rest}"
        case [x, y] | (x, _, y): return f"two {x} {y}"
        case [[a, b], *_]: return f"nested {a} {b}"
        case {"k": k, "n": {"deep": d}}: return f"deep {k} {d}"
        case {"k": k, **rest} if rest: return f"rest {k} {rest}"
        case {"k": _}: return "k only"
        case {}: return "mapping"
        case str() | bytes(): return "text"
        case [*_]: return "long"
        case _: return "other"
tests = [[], [5], (1, 2, 3, 9), [1, 9], (1, 2), [1, 2, 3], [[1, 2], 0, 0, 0], {"k": 1, "n": {"deep": 2}}, {"k": 1, "z": 2}, {"k": 1}, {}, {"q": 1}, "ab", b"x", "", range(5), range(1), {1, 2}, iter([1]), None, 5, 6]
for t in tests[:-1]:
    print(repr(t) if not hasattr(t, "__next__") else "iter", "->", m(t))
for i in range(600): r = m(tests[i % 12])
print(r)
class S:
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
print(m(S()))
from collections.abc import Sequence, Mapping
class T(S, Sequence): pass
print(m(T()))
class D(dict):
    def get(self, k, d=None):
        return super().get(k, d)
print(m(D(k=5)), m(D()))
from collections import defaultdict, deque, OrderedDict
dd = defaultdict(int)
match dd:
    case {"x": _}: print("no")
    case _: print("none", len(dd))
print(m(deque([1, 2])), m(OrderedDict(k=1)))
