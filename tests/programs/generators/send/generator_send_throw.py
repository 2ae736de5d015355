# send, throw and close of generators.
def echo():
    got = None
    while True:
        try:
            got = yield got
        except ValueError as e:
            got = f"caught {e}"
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("turn")
g = echo()
print(next(g), g.send(1), g.throw(ValueError("v")), g.send(2))
print(g.close(), g.close())
try: g.send(1)
except StopIteration as e: print("stop", e.value)
g = echo()
try: g.send(1)
except TypeError as e: print(e)
try: g.throw(KeyError("k"))
except KeyError as e: print("key", e)
print(list(g), g.gi_running, g.gi_suspended)
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
g = stubborn(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def returns():
    try: yield 1
    finally: return "r"
g = returns(); next(g)
print(g.close())
g = returns(); next(g)
try: g.throw(ValueError)
except StopIteration as e: print("value", e.value)
def raises():
    yield 1
    raise StopIteration("inner")
g = raises(); next(g)
try: next(g)
except RuntimeError as e: print(e, repr(e.__cause__))
def again():
    yield next(g2)
g2 = again()
try: next(g2)
except ValueError as e: print(e)
for bad in (5, "x", None):
    g = echo()
    try: g.throw(bad)
    except TypeError as e: print(e)
g = echo(); next(g)
try: g.throw(KeyError, "with value")
except KeyError as e: print(repr(e))
def expr():
    x = (yield) + (yield)
    print(x, (yield), [(yield "a"), (yield "b")])
    return x
g = expr()
print(next(g), g.send(1), g.send(2), g.send(3), g.send(4))
try: g.send(5)
except StopIteration as e: print(e.value)
