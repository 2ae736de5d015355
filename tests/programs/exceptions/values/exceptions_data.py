# Attributes of the built-in exceptions, as arguments and keywords make them.
def show(e, *names): print(type(e).__name__, repr(e), "|", str(e), "|", [repr(getattr(e, n)) for n in names], e.args)
show(StopIteration(1, 2), "value"); show(StopIteration(), "value"); show(SystemExit(3), "code"); show(SystemExit(), "code"); show(SystemExit(1, 2), "code"); show(KeyError("k")); show(KeyError()); show(KeyError(1, 2))
show(NameError("m", name="n"), "name"); show(AttributeError("m", name="n", obj=5), "name", "obj"); show(AttributeError(), "name", "obj"); show(ImportError("m", name="n", path="p"), "name", "msg")
show(OSError(9999, "no"), "errno", "strerror", "filename"); show(OSError(9999, "no", "file"), "errno", "strerror", "filename"); show(OSError("x"), "errno"); show(OSError(), "errno"); show(FileNotFoundError(9999, "a"), "errno")
show(UnicodeDecodeError("utf-8", b"a\xff", 1, 2, "bad"), "encoding", "object", "start", "end", "reason"); show(UnicodeEncodeError("ascii", "a\xe9\u20ac", 1, 3, "bad"), "encoding", "object", "start", "end", "reason"); show(UnicodeEncodeError("ascii", "\xe9", 0, 1, "bad"), "start"); show(UnicodeEncodeError("ascii", "\u20ac", 0, 1, "bad"))
for f in (lambda: b"ab\xff".decode(), lambda: "a\u20ac".encode("latin-1"), lambda: "\ud800".encode()):
    try: f()
    except UnicodeError as e: show(e, "encoding", "object", "start", "end", "reason")
e = ValueError("a", 1)
e.args = "xy"
print(e, e.args, BaseException.args.__get__(e), ValueError.__cause__.__get__(e), StopIteration.value.__get__(StopIteration(9)), sorted(k for k in dir(SystemExit()) if not k.startswith("__")), sorted(k for k in dir(OSError()) if k in ("errno", "strerror", "filename")))
for bad in (lambda: setattr(e, "__cause__", 5), lambda: setattr(e, "__context__", 5), lambda: setattr(e, "__traceback__", 5), lambda: setattr(e, "args", 5), lambda: e.with_traceback(5), lambda: ValueError(x=1), lambda: NameError("m", foo=1), lambda: e.nothing, lambda: ValueError.nothing):
    try: print(bad())
    except Exception as x: print(type(x).__name__, x)
e.extra = [1]
print(e.__dict__, e.__suppress_context__, ValueError("a") == ValueError("a"), len({ValueError(), ValueError()}))
class My(ValueError):
    def __init__(self, a, *, b): self.b = b
m = My(1, b=2)
print(repr(m), m.args, m.b, str(m))
class Str(Exception):
    def __str__(self): return "own"
print(str(Str(1)), repr(Str(1)), f"{Str()}")
