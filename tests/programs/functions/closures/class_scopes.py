x = "global"
class A:
    x = "class"
    def m(self): return x
    y = [x for _ in range(1)]
    z = [v for v in [x]]
    f = lambda: x
    def __init_subclass__(cls): cls.seen = __class__.__name__
    w = x
    del x
    v = x
class B(A): pass
print(A().m(), A.y, A.z, A.f(), A.w, A.v, B.seen)
def outer():
    x = "local"
    class C:
        a = x
        x = "body"
        b = x
        class D:
            c = x
        def m(self): return x
    return C.a if hasattr(C, "a") else None, C.b, C.D.c, C().m()
try:
    print(outer())
except NameError as e:
    print(type(e).__name__, e)
def outer2():
    q = "local"
    class C:
        nonlocal q
        q = "rebound"
        r = q
    return q, C.r, hasattr(C, "q")
print(outer2())
class E:
    __secret = 1
    def get(self): return self.__secret, __mangled
    def __m(self): return "private"
    def call(self): return self.__m()
_E__mangled = "m"
e = E()
print(e.get(), e._E__secret, e.call(), sorted(k for k in vars(E) if "_E" in k))
class F:
    locals()["dyn"] = 5
    print(dyn, sorted(k for k in locals() if not k.startswith("__")))
print(F.dyn, F.__qualname__, F.__module__)
