# Container methods of a class, and answers of the wrong type.
class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): print("len"); return self.n
    def __getitem__(self, i):
        print("get", i)
        if isinstance(i, int) and not 0 <= i < self.n: raise IndexError(i)
        return i
    def __setitem__(self, i, v): print("set", i, v)
    def __delitem__(self, i): print("del", i)
    def __contains__(self, x): print("in", x); return x == 1
    def __reversed__(self): print("reversed"); return iter("xy")
    def __length_hint__(self): return 3
s = Seq(2)
print(list(s), 1 in s, 5 not in s, list(reversed(s)), bool(s), s[-1:3, ...])
s[1:2] = 5
del s[::2]
s[0] = s[1] = 7
a, b = s
s[0], (s[1], *s[2:3]) = 1, "ab"
s[0] += 10
class OnlyGet:
    def __getitem__(self, i):
        if i > 3: raise StopIteration if i > 10 else IndexError
        return i * i
print(list(OnlyGet()), 4 in OnlyGet(), 5 in OnlyGet(), [*OnlyGet()], max(OnlyGet()), dict(enumerate(OnlyGet())))
for f in (lambda: len(OnlyGet()), lambda: reversed(OnlyGet()), lambda: iter(object()), lambda: 1 in object(), lambda: object()[0], lambda: bool(type("L", (), {"__len__": lambda s: -1})()),
          lambda: len(type("L", (), {"__len__": lambda s: "x"})()), lambda: len(type("L", (), {"__len__": lambda s: 2**70})()), lambda: bool(type("B", (), {"__bool__": lambda s: 1})()),
          lambda: iter(type("I", (), {"__iter__": lambda s: 5})()), lambda: next(object()), lambda: hash(type("H", (), {"__hash__": lambda s: "x"})()), lambda: str(type("S", (), {"__str__": lambda s: 5})()),
          lambda: repr(type("R", (), {"__repr__": lambda s: None})()), lambda: format(type("F", (), {"__format__": lambda s, x: 5})()), lambda: int(type("N", (), {"__int__": lambda s: "5"})()),
          lambda: float(type("N", (), {"__float__": lambda s: 5})()), lambda: complex(type("N", (), {"__complex__": lambda s: 5})()), lambda: bytes(type("N", (), {"__bytes__": lambda s: "b"})()),
          lambda: [][type("N", (), {"__index__": lambda s: 1.5})()], lambda: range(type("N", (), {"__index__": lambda s: "5"})()), lambda: dir(type("N", (), {"__dir__": lambda s: 5})()), lambda: isinstance(1, type("N", (), {"__instancecheck__": lambda s, o: 5})())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
