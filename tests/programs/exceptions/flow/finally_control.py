# return, break, continue and raise through finally.
def f(kind):
    out = []
    for i in range(3):
        try:
            out.append(f"try{i}")
            if kind == "continue": continue
            if kind == "break": break
            if kind == "return": return out
            if kind == "raise": raise ValueError(i)
        except ValueError as e:
            out.append(f"except{e}")
        else:
            out.append("else")
        finally:
            out.append(f"finally{i}")
    else:
        out.append("loop else")
    return out
for kind in ("none", "continue", "break", "return", "raise"):
    print(kind, f(kind))
def override():
    try: return "try"
    finally: return "finally"
def value():
    x = 1
    try: return x
    finally: x = 2
def swallow():
    for i in range(2):
        try: 1 / 0
        finally:
            if i: break
            continue
    return i
def nested():
    log = []
    try:
        try:
            try: raise KeyError("a")
            finally: log.append(1)
        except ValueError: log.append("no")
        finally:
            log.append(2)
            try: raise IndexError("b")
            except IndexError as e: log.append(repr(e.__context__))
    except KeyError as e: log.append(repr(e))
    return log
print(override(), value(), swallow(), nested())
def lost():
    try:
        try: raise ValueError("first")
        finally: raise KeyError("second")
    except KeyError as e: return e, e.__context__
print(lost())
def in_else():
    try: pass
    except Exception: return "except"
    else: raise RuntimeError("else")
    finally: print("finally after else")
try: in_else()
except RuntimeError as e: print(e)
def gen():
    try:
        yield 1
        return "x"
    finally:
        yield 2
print(list(gen()))
def deep(n):
    try:
        if n == 0: raise ValueError
        return deep(n - 1)
    finally:
        if n % 5 == 0: print("f", n, end=" ")
try: deep(20)
except ValueError: print()
