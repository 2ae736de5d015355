# Special methods that are properties, class methods, static methods or objects with __get__.
class Bound:
    def __init__(self, name): self.name = name
    def __get__(self, obj, owner):
        return lambda *args: (self.name, type(obj).__name__, args)
class Const:
    def __init__(self, value): self.value = value
    def __get__(self, obj, owner): return lambda *args: self.value
class C:
    __add__ = Bound("add")
    __radd__ = Bound("radd")
    __getitem__ = Bound("getitem")
    __call__ = Bound("call")
    __neg__ = Bound("neg")
    __len__ = Const(7)
    __bool__ = Const(False)
    __contains__ = Const(True)
    __hash__ = Const(99)
    __str__ = Const("text")
    __index__ = Const(2)
    __iter__ = Const(iter("ab"))
    @property
    def __repr__(self): return lambda: "repr by property"
    @property
    def __eq__(self): return lambda other: ("eq", other)
    @staticmethod
    def __lt__(other): return ("lt", other)
    @classmethod
    def __gt__(cls, other): return (cls.__name__, other)
c = C()
print(c + 1, 1 + c, c[3], c(1, 2), -c)
print(len(c), bool(c), 5 in c, hash(c), str(c), repr(c), "abc"[c], list(c))
print(c == 1, c < 2, c > 3, c(*[1], **{}))
class K:
    @property
    def __call__(self): return self.run
    def run(self, a, *, b=2): return a, b
print(K()(1), K()(1, b=3), callable(K()))
class Missing:
    @property
    def __len__(self): raise AttributeError("no length today")
    __getitem__ = None
    @property
    def __iter__(self): raise ValueError("no iteration")
for f in (len, lambda m: m[0], list):
    try:
        print(f(Missing()))
    except Exception as e:
        print(type(e).__name__, e)
class Shown:
    __str__ = __repr__ = property(lambda self: lambda: f"<{self.n}>")
    n = 5
print(f"{Shown()} {[Shown()]!r} {Shown()!s:>5}")
