def risky(n):
    try:
        if n == 0: raise ValueError("zero")
        if n == 1: return 1 // 0
        if n == 2: return [][3]
        if n == 3: return {}["k"]
        if n == 4: return "done"
        if n == 5: return undefined_name
        if n == 6: return int("x")
        if n == 7: raise KeyError
    except ValueError as e:
        return f"ValueError {e}"
    except (ZeroDivisionError, IndexError) as e:
        return f"{type(e).__name__}: {e}"
    except LookupError as e:
        return "lookup " + repr(e)
    except Exception as e:
        return "other " + str(e)
    else:
        return "else"
    finally:
        print("finally", n, end="; ")
for i in range(9):
    print(risky(i))

def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("cleanup")
    except ValueError as e:
        print("caught", e)
        try:
            raise TypeError("second") from e
        except TypeError as t:
            print(t, repr(t.__cause__), repr(t.__context__))
nested()

class MyError(Exception):
    def __init__(self, code, msg="m"):
        super().__init__(code, msg)
        self.code = code
try:
    raise MyError(42)
except MyError as e:
    print(e.code, e.args, e, repr(e))
class Plain(ValueError): pass
try:
    raise Plain
except ValueError as e:
    print(type(e).__name__, repr(e), str(e) == "")
def reraise():
    try:
        raise RuntimeError("again")
    except RuntimeError:
        print("log")
        raise
try:
    reraise()
except RuntimeError as e:
    print("outer", e)
def loop():
    out = []
    for i in range(6):
        try:
            if i == 1: continue
            if i == 4: break
            out.append(i)
        finally:
            out.append(-i)
    else:
        out.append("else")
    return out
print(loop())
def ret():
    try:
        return "try"
    finally:
        print("in finally")
print(ret())
def override():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as e:
            last = e
    return last.args
print(override())
try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["x"]
except KeyError as e:
    print(repr(e.__context__))
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print(e)
try:
    assert []
except AssertionError as e:
    print(repr(e))
x = "kept"
try:
    pass
except Exception as x:
    pass
print(x)
try:
    raise ValueError("a", 1)
except ValueError as e:
    print(e, e.args)
def deep(n):
    if n == 0:
        raise IndexError("deep")
    deep(n - 1)
try:
    deep(50)
except IndexError as e:
    print(e)
try:
    raise 5
except TypeError as e:
    print(e)
def recurse(n): return recurse(n + 1)
try:
    recurse(0)
except RecursionError as e:
    print(e)
try:
    def use():
        print(later)
        later = 1
    use()
except UnboundLocalError as e:
    print(e)
