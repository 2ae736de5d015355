import sys
def lines(e):
    out, tb = [], e.__traceback__
    while tb:
        out.append(tb.tb_lineno)
        tb = tb.tb_next
    return out
def a():
    raise ValueError("a")
def b():
    try:
        a()
    except ValueError:
        raise
def c():
    try:
        b()
    except ValueError as e:
        raise e
def d():
    try:
        c()
    except ValueError as e:
        raise e.with_traceback(None)
for f in (a, b, c, d):
    try:
        f()
    except ValueError as e:
        print(f.__name__, lines(e))
for _ in range(300):
    try:
        c()
    except ValueError as e:
        r = lines(e)
print(r)
saved = ValueError("saved")
def again(): raise saved
for _ in range(3):
    try:
        again()
    except ValueError as e:
        print(len(lines(e)), end=" ")
print()
try:
    raise
except RuntimeError as e:
    print(e)
def active():
    return repr(sys.exception())
try:
    1 / 0
except ZeroDivisionError:
    print(active())
    try:
        [][0]
    except IndexError:
        print(active())
    print(active())
print(active())
