class E(Exception):
    def __str__(self): return f"<{self.args}>"
class K(KeyError):
    pass
class WithInit(Exception):
    def __init__(self, a, b=2, *, c=3):
        self.a, self.b, self.c = a, b, c
class WithNew(Exception):
    def __new__(cls, *a):
        o = super().__new__(cls, "new", *a)
        o.made = True
        return o
    def __init__(self, *a): pass
class Multi(KeyError, AttributeError): pass
class Prop(Exception):
    @property
    def message(self): return self.args[0].upper()
    def __eq__(self, o): return self.args == o.args
    __hash__ = None
print(E(1, 2), repr(E(1)), str(K("k")), repr(K("k")), str(KeyError("a", "b")), str(KeyError()))
w = WithInit(1, c=9)
print(w.args, w.a, w.b, w.c, repr(w), str(w))
n = WithNew("x")
print(n.args, n.made, repr(n))
print(isinstance(Multi("m"), LookupError), Multi.__mro__[1:4], str(Multi("m")))
print(Prop("abc").message, Prop(1) == Prop(1))
for ex, args in ((ValueError, ()), (ValueError, (1,)), (ValueError, ("a", 2)), (OSError, ("no",)), (OSError, ("a", "b", "c", "d", "e", "f")), (StopIteration, (7,)), (SystemExit, (3,)), (UnicodeError, ("u",)), (BaseException, (None,))):
    e = ex(*args)
    print(repr(e), "|", str(e), "|", e.args)
e = OSError("one")
print(type(e).__name__, e.errno, e.strerror, e.filename)
def hot(n):
    t = 0
    for i in range(n):
        try:
            raise WithInit(i, c=i) if i % 2 else E(i)
        except WithInit as e: t += e.c
        except E as e: t += len(str(e))
    return t
print(hot(1000))
try:
    raise E
except E as e:
    print(e.args)
for bad in (5, "s", None, int, object()):
    try:
        raise bad
    except TypeError as e:
        print(e)
