# __new__ and __init__: who takes which arguments.
log = []
class A:
    def __new__(cls, *a, **k):
        log.append(("new", cls.__name__, a, k))
        return super().__new__(cls)
    def __init__(self, *a, **k): log.append(("init", a, k))
A(1, k=2)
class B:
    def __new__(cls, kind):
        return {"self": super().__new__(cls), "int": 5, "sub": object.__new__(C) if kind == "sub" else None}[kind]
    def __init__(self, kind): log.append(("B init", kind, type(self).__name__))
class C(B):
    def __init__(self, kind): log.append(("C init", kind))
for k in ("self", "int", "sub"): log.append(type(B(k)).__name__)
print(log)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class NoArgs: pass
class OnlyInit:
    def __init__(self, a): self.a = a
class OnlyNew:
    def __new__(cls, a): return super().__new__(cls)
class PassNew:
    def __new__(cls, a): return super().__new__(cls, a)
class PassInit:
    def __init__(self, a): super().__init__(a)
class PassBoth:
    def __new__(cls, a): return super().__new__(cls, a)
    def __init__(self, a): super().__init__(a)
class Returns:
    def __init__(self): return 5
for f in (lambda: NoArgs(1), lambda: NoArgs(x=1), lambda: OnlyInit(), lambda: OnlyInit(1).a, lambda: type(OnlyNew(1)).__name__, lambda: PassNew(1), lambda: PassInit(1), lambda: PassBoth(1), lambda: Returns(), lambda: object(1), lambda: object(x=1),
          lambda: object.__new__(NoArgs, 1), lambda: type(object.__new__(OnlyInit, 1)).__name__, lambda: object.__init__(NoArgs(), 1), lambda: object.__init__(OnlyNew(1), 1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(bool), lambda: int.__new__(NoArgs), lambda: int.__new__(), lambda: int.__new__(5), lambda: list.__new__(list, 1, 2, 3), lambda: tuple.__new__(list), lambda: dict.__new__(dict, 5), lambda: str.__new__(str, b"x", "ascii"), lambda: NoArgs.__new__(NoArgs).__class__.__name__):
    attempt(f)
class Single:
    _one = None
    def __new__(cls):
        if cls._one is None: cls._one = super().__new__(cls)
        return cls._one
print(Single() is Single())
class Temp(float):
    def __new__(cls, v, unit="C"):
        self = super().__new__(cls, v)
        self.unit = unit
        return self
t = Temp(3.5, unit="F")
print(t, t.unit, t + 1, type(t).__name__, isinstance(t, float))
class Pair(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    a = property(lambda s: s[0])
print(Pair(1, 2), Pair(1, 2).a, Pair(3, 4) == (3, 4))
class Up(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
print(Up("abc"), type(Up("a") + "b").__name__, {Up("k"): 1}["K"])
