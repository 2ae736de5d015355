def step(i):
    if i % 5 == 0: raise KeyError(i)
    if i % 7 == 0: raise ValueError(i)
    return i
def handle(i):
    try:
        return step(i)
    except KeyError as e:
        try:
            return step(i + 2)
        except ValueError as v:
            assert v.__context__ is e
            raise RuntimeError(i) from v
    finally:
        seen.append(i)
seen = []
def run(n):
    ok = bad = 0
    for i in range(n):
        try:
            ok += handle(i)
        except RuntimeError as e:
            bad += len([1 for x in (e.__cause__, e.__context__, e.__cause__.__context__) if x])
        except ValueError as e:
            bad += e.__context__ is None
    return ok, bad
print(run(40), len(seen))
print(run(2000), len(seen))
import sys
def nested(n):
    out = []
    for i in range(n):
        try:
            raise ValueError(i)
        except ValueError:
            a = sys.exception().args[0]
            try:
                raise KeyError(i + 1)
            except KeyError:
                b = sys.exception().args[0]
            c = sys.exception().args[0]
        out.append((a, b, c, sys.exception()))
    return out[-1]
print(nested(3), nested(600))
def gen():
    try:
        yield sys.exception()
        yield sys.exception()
    except KeyError:
        yield repr(sys.exception())
    yield sys.exception()
def drive(n):
    r = None
    for i in range(n):
        g = gen()
        try:
            raise OSError(i)
        except OSError:
            a = next(g)
        b = next(g)
        c = g.throw(KeyError(i))
        d = next(g)
        r = repr(a), b, c, d
    return r
print(drive(1), drive(300))
def reraise(n):
    c = 0
    for i in range(n):
        try:
            try:
                step(i * 5)
            except KeyError:
                if i % 2: raise
                raise TypeError("t")
        except KeyError as e: c += e.__context__ is None
        except TypeError as e: c += isinstance(e.__context__, KeyError)
    return c
print(reraise(10), reraise(900))
