# Decorators: the order of evaluation, any expression, classes, methods, stacking with built-in ones.
log = []
def d(tag):
    log.append(f"make {tag}")
    def apply(f):
        log.append(f"apply {tag} to {getattr(f, '__name__', type(f).__name__)}")
        return f
    return apply
@d(1)
@d(2)
def f(a=log.append("default"), *, b: log.append("annotation") = log.append("kw")): return "f"
@d("class")
class C(log.append("base") or object):
    log.append("body")
    @d("method")
    @property
    def p(self): return 1
    @classmethod
    @d("under classmethod")
    def k(cls): return cls.__name__
    @staticmethod
    @d("under static")
    def s(): return "s"
print(log, f(), C().p, C.k(), C.s())
table = {"x": [lambda f: f.__name__]}
@table["x"][0]
def name(): pass
@(lambda f: (f, f()))
def called(): return 5
@str.upper if False else type
def what(): pass
@(x := d("walrus"))
def w(): pass
print(name, called[1], what.__name__, x is not None)
def memo(f):
    cache = {}
    def inner(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    inner.cache = cache
    return inner
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
class Count:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
    def __get__(self, obj, owner): return (lambda *a: self(obj, *a)) if obj is not None else self
class U:
    @Count
    def m(self, x): return (type(self).__name__, x)
u = U()
print(u.m(1), u.m(2), U.m.n, U.__dict__["m"].n)
def register(cls):
    cls.extra = [k for k in vars(cls) if not k.startswith("_")]
    return cls
@register
class R: a, b = 1, 2
print(R.extra)
try:
    @undefined_decorator
    def never(): pass
except NameError as e: print(e)
try:
    @5
    def never(): pass
except TypeError as e: print(e)
