class A:
    def m(self, a, b=1, *, k): return a, b, k
    def n(self): return "n"
    @classmethod
    def c(cls, x): return x
    @staticmethod
    def s(x, /): return x
    def __init__(self, p=0): pass
    def __call__(self, q): return q
a = A()
for call in ("a.m()", "a.m(1)", "a.m(1, 2, 3, k=1)", "a.m(1, k=1, z=2)", "a.n(1)", "A.n()", "a.c()", "A.c(1, 2)", "a.s()", "a.s(x=1)", "A(1, 2)", "A(z=1)", "a()", "a(1, 2)", "a(q=1, r=2)", "A.m(a)", "A.m()", "a.m(1, a=2, k=3)", "a.m(b=2, k=3)", "(lambda x: x)()", "(lambda *, k: k)(1)", "len()", "len(1, 2)", "len(obj=[])", "'a'.upper(1)", "[].append()", "[].pop(1, 2)", "{}.get()", "print(1, foo=2)", "max()", "sorted()", "range()", "isinstance(1)", "abs(1, 2)", "str.join()", "dict.fromkeys()", "object(1)", "A.n(5)", "list(1, 2)", "float(1, 2)", "getattr(1)", "iter()", "ord()", "ord('ab')", "pow(1)", "round()", "hasattr(1)", "divmod(1)"):
    try:
        r = eval(call)
        print(call, "=", r if isinstance(r, (int, str, tuple)) else type(r).__name__)
    except TypeError as e:
        print(call, "->", e)
def f(a, b, c, d): pass
def g(*, a, b, c): pass
def h(a, /, b): pass
for call in ("f()", "f(1)", "f(1, 2)", "f(1, 2, 3)", "f(b=1)", "g()", "g(a=1)", "g(a=1, b=2)", "h(a=1, b=2)", "h(1)", "h(b=1)", "h(1, 2, 3)", "f(1, 2, 3, 4, 5)", "f(1, 2, 3, 4, e=5)", "g(1, 2)", "f(*range(10))", "f(**{'a': 1, 'x': 2})"):
    try:
        eval(call)
    except TypeError as e:
        print(call, "->", e)
def outer():
    def inner(x): pass
    class C:
        def meth(self, y): pass
    try: inner()
    except TypeError as e: print(e)
    try: C().meth()
    except TypeError as e: print(e)
    try: (lambda p, q: 0)(1)
    except TypeError as e: print(e)
outer()
