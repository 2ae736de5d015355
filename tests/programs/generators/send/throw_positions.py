def g():
    log = []
    try:
        log.append((yield 1))
    except KeyError as e:
        log.append(("key", e.args))
    try:
        log.append((yield 2))
    except (ValueError, TypeError) as e:
        log.append((type(e).__name__, e.args))
        log.append((yield 22))
    else:
        log.append("else")
    finally:
        log.append("fin")
    yield log

def drive(steps):
    it = g()
    seen = [next(it)]
    for step in steps:
        try:
            if isinstance(step, BaseException) or isinstance(step, type):
                seen.append(it.throw(step))
            else:
                seen.append(it.send(step))
        except BaseException as e:
            seen.append((type(e).__name__, e.args))
    return seen

print(drive(["a", "b"]))
print(drive([KeyError(1), "b"]))
print(drive([KeyError, ValueError("x"), "c"]))
print(drive(["a", TypeError("t"), OSError(5)]))
print(drive([ZeroDivisionError("z"), 1, 2]))
for n in range(300):
    r = drive([KeyError(n) if n % 2 else n, ValueError(n) if n % 3 else n, n])
print(r)
