def g():
    try:
        yield 1
    except ValueError as e:
        print("context", repr(e.__context__), "cause", repr(e.__cause__))
        try:
            yield 2
        except KeyError as k:
            print("inner context", repr(k.__context__))
            raise RuntimeError("out") from k

it = g()
next(it)
try:
    raise OSError("outer")
except OSError:
    print(it.throw(ValueError("in")))
try:
    it.throw(KeyError("k"))
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), repr(e.__cause__.__context__))

def h():
    try:
        yield
    finally:
        import sys
        print("handling", repr(sys.exception()))

it = h()
next(it)
try:
    1 / 0
except ZeroDivisionError:
    it.close()
it = h()
next(it)
try:
    it.throw(LookupError("l"))
except LookupError as e:
    print(repr(e), e.__context__)
