# functools.Placeholder: arguments of partial that are given later, also in partials of partials and in methods.
import copy, functools
from functools import Placeholder as _, partial, partialmethod
def f(*a, **k): return a, k
def t(g, *a, **k):
    try: print(g(*a, **k))
    except TypeError as e: print(type(e).__name__, e)
p = partial(f, _, 2, _, 4, x=1)
print(p.args, p.keywords, p(1, 3), p(1, 3, 5, y=2))
t(p, 1); t(p); t(partial, f, 1, _); t(partial, f, _); t(partial, f, x=_); t(partial, p, _); t(partialmethod, f, _); t(partialmethod, f, k=_)
q, r = partial(p, "a"), partial(p, _, "b")
print(q.args, q("c"), q.func is f, r.args, r("z", "more"), partial(r, 0, 1, z=3)())
print(_, type(_), type(_)() is _, copy.copy(_) is _, copy.deepcopy(_) is _, functools.Placeholder is _, bool(_))
try: type("X", (type(_),), {})
except TypeError as e: print(e)
class A:
    m = partialmethod(lambda *a: a[1:], _, 2)
    def hi(self, *a, **k): return "hi", a, k
    n = partialmethod(hi, _, "x", key=1)
    deep = partialmethod(n, "first", "third")
print(A().m(5), A().n(1), A().n(1, 2, other=3), A().deep())
print(list(map(partial(lambda a, b: a - b, _, 10), [11, 12])), partial(int, _, base=2)("101") if False else partial(int, base=2)("101"))
total = 0
add = partial(lambda a, b, c: a * 100 + b * 10 + c, _, 5)
for i in range(300): total += add(i, 1)
print(total)
