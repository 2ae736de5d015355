def chain(e):
    out = []
    while e is not None:
        out.append((type(e).__name__, e.__suppress_context__))
        e = e.__cause__ or e.__context__
    return out
def f(kind):
    try:
        try:
            {}["k"]
        except KeyError as k:
            if kind == 0: raise ValueError("v")
            if kind == 1: raise ValueError("v") from k
            if kind == 2: raise ValueError("v") from None
            if kind == 3: raise ValueError from TypeError
            if kind == 4: raise ValueError from TypeError("c")
            if kind == 5: [][1]
            if kind == 6: raise k
            if kind == 7: raise ValueError from 5
    except Exception as e:
        return chain(e), repr(e.__cause__), repr(e.__context__)
for k in range(8): print(k, f(k))
for i in range(500): r = f(i % 8)
print(r)
e = ValueError()
for v in (5, "x"):
    for attr in ("__cause__", "__context__", "__traceback__"):
        try:
            setattr(e, attr, v)
        except TypeError as t:
            print(attr, t)
e.__context__ = e2 = KeyError()
print(chain(e))
e.__cause__ = None
print(chain(e)[0])
def finally_chain():
    try:
        raise ValueError(1)
    finally:
        try:
            raise KeyError(2)
        except KeyError:
            pass
try:
    finally_chain()
except ValueError as x:
    print(repr(x.__context__))
