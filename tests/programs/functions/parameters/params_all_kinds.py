# Every kind of parameter, and the words of each wrong call.
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return (a, b, c, args, d, e, kw)
print(f(1, d=4), f(1, 9, 8, 7, 6, d=0), f(1, d=4, a=5, b=6, c=7), f(1, 2, c=3, d=4, x=5))
print(f(*[1, 2], *(3,), **{"d": 4}, **{"y": 5}), f(1, *(), d=4, **{}))
def g(*, k): return k
def h(a, /): return a
def i(a, /, **kw): return a, kw
def j(*args, **kw): return args, kw
def k(a, b, c=(), *, d=None): return a, b, c, d
print(g(k=1), h(2), i(1, a=2), j(1, k=2), j(), k(1, b=2, d=3))
bad = """f()|f(1)|f(d=1)|g(1)|g()|g(k=1, z=2)|h(a=1)|h()|h(1, 2)|i()|k(1)|k()|k(1, 2, 3, 4)|k(1, 2, b=3)|k(1, 2, q=3)|
j(**{1: 2})|j(*5)|j(**5)|j(**[1])|j(a=1, **{'a': 2})|j(**{'a': 1}, **{'a': 2})|k(*'ab', a=1)|k(1, 2, 3, d=1, d2=4)|f(1, 2, 3, d=1, c=2)"""
for source in bad.replace("\n", "").split("|"):
    try:
        print(source, eval(source))
    except TypeError as e:
        print(source, "->", e)
def many(a, b, c, d, e): pass
for args in ((), (1,), (1, 2, 3), (1, 2, 3, 4)):
    try: many(*args)
    except TypeError as e: print(e)
def kwonly(*, a, b, c=1, d): pass
for kw in ({}, {"a": 1}, {"a": 1, "b": 2}):
    try: kwonly(**kw)
    except TypeError as e: print(e)
class C:
    def m(self, a): pass
    def __init__(self, x, *, y=1): pass
for s in ("C()", "C(1, 2)", "C(1, z=2)", "C(1).m()", "C(1).m(1, 2)", "C.m()", "C(x=1, y=2).m(b=1)"):
    try: eval(s)
    except TypeError as e: print(s, "->", e)
