# Every form of pattern.
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Color: RED, BLUE = 1, "blue"
def m(v):
    match v:
        case None | True | False: return "singleton"
        case 0 | -1 | 2.5 | -3j | 1 + 2j: return f"number {v}"
        case "text" | b"bytes" | "joined" "string": return "literal"
        case Color.BLUE: return "value"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, 2, *rest] if len(rest) > 2: return f"guarded {rest}"
        case (a, (b, [c, *_])): return f"nested {a} {b} {c}"
        case [first, *_, last] if first == last: return "same ends"
        case {"k": val, "deep": {"x": [y, *_]}, **rest}: return f"mapping {val} {y} {rest}"
        case {"k": 1}: return "k is 1"
        case {**all} if all and len(all) < 3: return f"dict {sorted(all)}"
        case P(0, y=0): return "origin"
        case P(x, 5 as y) | P(y=x, x=9 as y): return f"P {x} {y}"
        case P(x=P() as inner): return f"inner {inner.y}"
        case int(n) if n > 100: return f"big {n}"
        case float() | complex(): return "float"
        case str(s) as whole if s.isupper(): return whole
        case bytes(b): return b
        case (1 | 2 as n, _): return f"one or two {n}"
        case [*xs]: return f"list {xs}"
        case dict(d): return "other dict"
        case _: return "default"
for v in (None, True, 0, 0.0, -1, 2.5, -3j, 1 + 2j, "text", b"bytes", "joinedstring", "blue", [], (), ["z"], [1, 2, 3, 4, 5], [1, 2, 3], (1, (2, [3, 4])), [7, 8, 7], {"k": 1, "deep": {"x": "no"}}, {"k": 1, "deep": {"x": [5]}, "r": 2},
          {"k": 1}, {"a": 1}, {}, {1: 1, 2: 2, 3: 3}, P(0, 0), P(3, 5), P(9, 1), P(P(1, 2), 3), P(1, 2), 101, 5, 9.5, 7j, "UP", "low", b"q", (2, "x"), range(2), {1}, "ab", bytearray(b"x"), iter([])):
    print(type(v).__name__, m(v))
def binds(v):
    match v:
        case [a, b] if a > b: pass
        case [b, a]: pass
    return a, b
print(binds([2, 1]), binds([1, 2]))
match (1, 2), {"a": [3]}:
    case (x, y), {"a": [z]}: print(x, y, z)
match *(1, 2), 3:
    case [a, *b]: print(a, b)
match = case = type = _ = 5
print(match, case)
match match:
    case case: print("soft keywords", case)
for src in ("case 1: pass", "match 1:\n case x: pass\n case y: pass", "match 1:\n case x | 2: pass", "match 1:\n case [x, x]: pass", "match 1:\n case x.y(): pass", "match 1:\n case {**r, 'a': 1}: pass", "match 1:\n case [*a, *b]: pass", "match 1:\n case x | y: pass", "match 1:\n case 1 as _: pass", "match 1:\n case {'a': 1, 'a': 2}: pass", "match 1:\n case f'x': pass", "match 1:\n case -x: pass", "match 1:\n case 1 + 1: pass", "match 1:\n case P(a=1, a=2): pass", "match 1:\n case P(a=1, 2): pass", "match 1: pass"):
    try: compile(src, "<m>", "exec"); print("ok", src.split("\n")[1:])
    except SyntaxError as e: print(e.msg, e.lineno, e.offset)
