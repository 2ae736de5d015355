# What the entries of tracebacks say: lines and functions, through re-raises, generators and comprehensions.
def entries(e):
    out, tb = [], e.__traceback__
    while tb:
        out.append(tb.tb_lineno - base)
        tb = tb.tb_next
    return out
def line():
    try: raise ValueError
    except ValueError as e: return e.__traceback__.tb_lineno
base = line() - 1 - 9
def a(): raise KeyError("a")
def b():
    x = 1
    a()
def c():
    try:
        b()
    finally:
        x = 2
def d():
    try: c()
    except KeyError as e:
        raise
def e():
    try: d()
    except KeyError as err: raise err
def g():
    yield 1
    yield a()
def h(): return [b() for _ in range(2)]
def i(): return list(g())
def j(): return (lambda: a())()
def k():
    return sorted([1, 2], key=lambda v:
                  a())
def l():
    with M(): b()
class M:
    def __enter__(self): pass
    def __exit__(self, *x): pass
def m(): class_body()
def class_body():
    class X:
        y = 1
        z = a()
def n():
    return (1 +
            a()
            + 2)
def o(t): return o(t - 1) if t else a()
for f in (a, b, c, d, e, h, i, j, k, l, m, n, lambda: o(3)):
    try: f()
    except KeyError as err: print(getattr(f, "__name__", ""), entries(err))
try:
    try: b()
    except KeyError as err: raise ValueError("second") from err
except ValueError as v: print(entries(v), entries(v.__cause__), v.__context__ is v.__cause__)
try: b()
except KeyError as err:
    saved = err
try: raise saved
except KeyError as err: print(entries(err))
try: raise saved.with_traceback(None)
except KeyError as err: print(entries(err))
