# __cause__, __context__ and notes.
def show(e, depth=0):
    while e is not None:
        print("  " * depth + repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__), e.__suppress_context__)
        e, depth = e.__cause__ or e.__context__, depth + 1
def a():
    try: {}["k"]
    except KeyError: int("x")
def b():
    try: {}["k"]
    except KeyError as e: raise RuntimeError("b") from e
def c():
    try: {}["k"]
    except KeyError: raise RuntimeError("c") from None
def d():
    try: a()
    except ValueError as e:
        e.__context__ = None
        raise
def e_():
    try: raise ValueError(1)
    except ValueError as e:
        try: raise TypeError(2)
        except TypeError as t: raise t from e
def f():
    try: raise ValueError("same")
    except ValueError as e: raise e
def g(): raise KeyError from ValueError
def h(): raise KeyError("x") from 5
def i(): raise 5
def j(): raise
def k():
    try: 1 / 0
    except* ZeroDivisionError as eg: raise KeyError("from group")
def l():
    err = ValueError("loop")
    try: raise err
    except ValueError:
        try: raise KeyError("k")
        except KeyError: raise err
for fn in (a, b, c, d, e_, f, g, h, i, j, k, l):
    try: fn()
    except BaseException as e:
        print(fn.__name__)
        show(e)
try:
    try: raise ValueError("v")
    except ValueError as e: saved = e
    print(e)
except NameError as n: print(n, repr(saved))
x = ValueError("notes")
x.add_note("one"); x.add_note("two")
print(x.__notes__, x.with_traceback(None) is x, x.args)
for bad in (5, None):
    try: x.add_note(bad)
    except TypeError as t: print(t)
