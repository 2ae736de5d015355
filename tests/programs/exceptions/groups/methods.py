eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)]), OSError(4)])
m, r = eg.split(ValueError)
print(m, r, [repr(e) for e in m.exceptions])
print(eg.subgroup(lambda e: isinstance(e, OSError)), eg.subgroup(KeyError), eg.split(KeyError)[1] is eg, eg.subgroup(Exception) is eg)
print(eg.message, len(eg.exceptions), str(eg), repr(eg))
d = eg.derive([KeyError()])
print(repr(d), type(d).__name__)
class My(ExceptionGroup):
    def __new__(cls, msg, excs, tag=0):
        o = super().__new__(cls, msg, excs)
        o.tag = tag
        return o
    def derive(self, excs): return My(self.message, excs, self.tag + 1)
my = My("m", [ValueError(1), KeyError(2)], 5)
a, b = my.split(ValueError)
print(type(a).__name__, a.tag, b.tag, repr(a))
try:
    raise my
except* ValueError as e:
    print(type(e).__name__, e.tag)
except* KeyError as e:
    print(type(e).__name__, e.exceptions)
for bad in ("ExceptionGroup('m', [])", "ExceptionGroup('m', [1])", "ExceptionGroup('m')", "ExceptionGroup(1, [ValueError()])", "ExceptionGroup('m', [KeyboardInterrupt()])", "ExceptionGroup('m', 5)", "eg.split(5)", "type(BaseExceptionGroup('m', [ValueError()]))"):
    try:
        print(bad, eval(bad))
    except (TypeError, ValueError) as e:
        print(bad, "->", type(e).__name__, e)
eg.add_note("note")
x, y = eg.split(OSError)
print(x.__notes__, y.__notes__)
