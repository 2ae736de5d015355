class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P):
    pass
class Color:
    RED = 1
    class In:
        DEEP = "d"
def m(v):
    match v:
        case P(0, 0): return "origin"
        case Q(x, y=0): return f"Q on x {x}"
        case P(x=a, y=b) if a == b: return f"diag {a}"
        case P(x, P(y, _)): return f"nested {x} {y}"
        case P(): return "some P"
        case Color.RED: return "red"
        case Color.In.DEEP: return "deep"
        case -1 | -2.5 | 3 + 4j: return "number"
        case True | None: return "singleton"
        case int(n) if n > 100: return f"big {n}"
        case int() | float() as n: return f"num {n}"
        case str(s) if len(s) > 2: return f"str {s}"
        case list([a, *_]) | tuple((_, a)): return f"seq {a}"
        case dict(d): return f"dict {len(d)}"
        case _: return "?"
for v in (P(0, 0), Q(5, 0), P(2, 2), P(1, P(7, 8)), P(1, 2), 1, 1.0, "d", -1, -2.5, 3 + 4j, True, None, 500, 7, 2.5, "long", "s", [1, 2], (1, 2), {}, False, object):
    print(m(v))
for i in range(500): r = m(P(i, i % 3)) + m(i) + m("ab" * (i % 4))
print(r)
class NoArgs: pass
class Bad:
    __match_args__ = ["x"]
class Bad2:
    __match_args__ = (1,)
for src in ("case NoArgs(1): pass", "case Bad(1): pass", "case Bad2(1): pass", "case P(1, 2, 3): pass", "case P(1, x=1): pass", "case int(1, 2): pass", "case m(): pass"):
    for subject in (NoArgs(), Bad(), Bad2(), P(1, 2), 1):
        try:
            exec(f"match subject:\n {src}")
        except TypeError as e:
            print(src, type(subject).__name__, "->", e)
