class Outer:
    class Inner(Exception): pass
def f():
    class Local(LookupError):
        def __init__(self, a, b): super().__init__(a); self.b = b
    return Local
for e in [KeyError("k"), KeyError(), KeyError("a", "b"), ValueError(""), ValueError(None), ValueError(("t",)), IndexError([1]),
          Outer.Inner("x"), f()(1, 2), StopIteration(5), StopIteration(), SystemExit(3), KeyboardInterrupt(), Exception("multi\nline"), AssertionError(), UnicodeError("u")]:
    print(type(e).__name__, "|", e, "|", repr(e), "|", e.args)
print(StopIteration(5).value, StopIteration().value, f().__qualname__, Outer.Inner.__qualname__, f().__mro__[1].__name__)
class Bad(Exception):
    def __str__(self): raise ValueError("in str")
try: print(Bad())
except ValueError as e: print("caught", e)
raise Outer.Inner("deep", 1)
