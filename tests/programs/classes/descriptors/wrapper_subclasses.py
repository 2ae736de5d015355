# Subclasses of classmethod and staticmethod.
class tracked(classmethod):
    calls = 0
    def __get__(self, obj, owner=None):
        tracked.calls += 1
        return super().__get__(obj, owner)
class named(staticmethod):
    def __init__(self, f, label="none"):
        super().__init__(f)
        self.label = label
    def __call__(self, *args):
        return (self.label, super().__call__(*args))
class C:
    @tracked
    def make(cls, n): return (cls.__name__, n)
    @named
    def twice(n): return n * 2
    @classmethod
    def plain(cls): return cls.__name__
    direct = named(lambda n: n + 1, "L")
class D(C): pass
print(C.make(1), C().make(2), D.make(3), D().make(4), tracked.calls)
print(C.twice(5), C().twice(6), C.direct(7), D.direct(8))
raw = C.__dict__["direct"]
print(raw.label, raw(9), type(raw).__name__, isinstance(raw, staticmethod), raw.__func__(1))
raw.extra = 1
print(raw.extra, sorted(raw.__dict__.keys() & {"label", "extra"}))
class Weird(staticmethod):
    def __get__(self, obj, owner=None):
        return lambda *a: (obj is None, owner.__name__, a)
class E:
    w = Weird(print)
print(E.w(1), E().w(2))
m = C.__dict__["make"]
print(m.__func__(int, 3), m.__wrapped__ is m.__func__, callable(m), callable(raw))
class abstract(classmethod):
    pass
class Base:
    @abstract
    def build(cls): return cls
print(Base.build() is Base, type(Base.__dict__["build"]).__mro__[1] is classmethod)
