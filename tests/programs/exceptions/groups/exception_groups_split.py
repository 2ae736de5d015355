# Exception groups: split, subgroup, derive, except*.
eg = ExceptionGroup("top", [ValueError(1), KeyError("k"), ExceptionGroup("sub", [TypeError("t"), ValueError(2)])])
print(repr(eg), eg.message, len(eg.exceptions), str(eg))
m, r = eg.split(ValueError)
print(repr(m), repr(r))
print(repr(eg.subgroup(KeyError)), eg.subgroup(OSError), repr(eg.subgroup((TypeError, KeyError))))
print(repr(eg.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] == 2)), eg.split(ExceptionGroup)[0] is eg)
class My(ExceptionGroup):
    def derive(self, excs): return My(self.message + "!", excs)
    extra = 5
mine = My("m", [ValueError(1), OSError(2)])
mine.__cause__ = KeyError("cause")
mine.add_note("noted")
s = mine.subgroup(ValueError)
print(type(s).__name__, s.message, repr(s.__cause__), s.__notes__, s.extra)
def run(exc, log):
    try: raise exc
    except* ValueError as e: log.append(("V", e.exceptions, type(e).__name__))
    except* (KeyError, TypeError) as e: log.append(("KT", e.exceptions))
    else: log.append("else")
    finally: log.append("finally")
for exc in (eg, ValueError("naked"), KeyError("n"), ExceptionGroup("all", [OSError("left"), ValueError(3)])):
    log = []
    try: run(exc, log)
    except BaseException as e: log.append(("out", repr(e)))
    print(log)
def raising():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError("new")
    except* TypeError: raise OSError("other")
try: raising()
except BaseExceptionGroup as e: print(repr(e), [repr(x.__context__) for x in e.exceptions])
def reraise():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise
try: reraise()
except BaseExceptionGroup as e: print(repr(e))
for args in (("m", []), ("m", [1]), ("m", 5), (1, [ValueError()]), ("m",), ("m", [ValueError(), 5])):
    try: print(ExceptionGroup(*args))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: ExceptionGroup("m", [KeyboardInterrupt()])
except TypeError as e: print(e)
print(type(BaseExceptionGroup("m", [ValueError()])).__name__, type(BaseExceptionGroup("m", [KeyboardInterrupt()])).__name__, ExceptionGroup[int])
try:
    try: raise ValueError
    except* ExceptionGroup: pass
except TypeError as e: print(e)
