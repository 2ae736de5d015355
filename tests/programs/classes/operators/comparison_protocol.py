# Rich comparison: reflection, identity, containers.
log = []
class V:
    def __init__(self, v, answer=NotImplemented): self.v, self.answer = v, answer
    def __repr__(self): return f"V{self.v}"
for op in ("lt", "le", "gt", "ge", "eq", "ne"):
    def method(self, other, op=op):
        log.append(f"{self!r}.{op}")
        return self.answer
    setattr(V, f"__{op}__", method)
def show(f):
    log.clear()
    try: r = f()
    except TypeError as e: r = str(e)
    print(r if not isinstance(r, bool) or True else r, log)
a, b, yes = V(1), V(2), V(3, "yes")
show(lambda: a < b); show(lambda: a <= yes); show(lambda: yes > a); show(lambda: a == b); show(lambda: a == a); show(lambda: a != b); show(lambda: a == yes); show(lambda: 1 < yes); show(lambda: 1 == a)
show(lambda: a < yes < b); show(lambda: yes < a < b); show(lambda: a in [b, a]); show(lambda: [a] == [b]); show(lambda: [a, b] < [a, yes]); show(lambda: (yes, 1) == (a, 1)); show(lambda: max(yes, V(5, True), key=lambda v: v.v))
class Sub(V): pass
show(lambda: a == Sub(9)); show(lambda: a < Sub(9)); show(lambda: sorted([V(1, True), V(2, False)]))
class OnlyLt:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
xs = [OnlyLt(3), OnlyLt(1), OnlyLt(2)]
print([x.n for x in sorted(xs)], [x.n for x in sorted(xs, reverse=True)], OnlyLt(1) > OnlyLt(0), max(xs).n if False else min(xs).n)
for f in (lambda: OnlyLt(1) <= OnlyLt(2), lambda: OnlyLt(1) < 5, lambda: object() < object(), lambda: None < 1, lambda: [] < {}, lambda: 1 < "a", lambda: 1j < 1j, lambda: {} < {}):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class Eq:
    def __eq__(self, o): return True
print(Eq() == 1, Eq() != 1, 1 == Eq(), Eq() in [5], [1, 2].index(Eq()), [1, 1].count(Eq()))
try: hash(Eq())
except TypeError as e: print(e)
class Nan:
    def __eq__(self, o): return False
n = Nan()
print(n == n, n in [n], [n] == [n], (n,) == (n,), {"a": n} == {"a": n}, [n].index(n), [n].count(n))
class Truthy:
    def __eq__(self, o): return "text"
    def __lt__(self, o): return []
print(Truthy() == 1, Truthy() != 1, not (Truthy() < 1), 0 < Truthy() if False else "skip")
