def f(x):
    log = []
    try:
        log.append("try")
        y = 10 / x
    except ZeroDivisionError:
        log.append("zero")
    except (TypeError, KeyError) as e:
        log.append(type(e).__name__)
    else:
        log.append("else")
        try:
            {}[y]
        except KeyError as e:
            log.append(("inner", e.args))
        else:
            log.append("no")
    finally:
        log.append("fin")
    return log
for v in (0, 5, "a", None, 2.5): print(f(v))
for i in range(800): r = f(i % 3)
print(r)
def deep(n):
    try:
        if n == 0: raise IndexError("bottom")
        deep(n - 1)
    except IndexError as e:
        if n % 2: raise
        raise IndexError(f"{n} from {e}") from None
    finally:
        order.append(n)
order = []
try:
    deep(5)
except IndexError as e:
    print(e, order, e.__suppress_context__)
order = []
for k in range(100):
    try:
        deep(k % 7)
    except IndexError as e:
        s = str(e)
print(s, len(order))
def rebinding():
    e = "outer"
    try:
        raise ValueError(e)
    except ValueError as e:
        pass
    try:
        return e
    except NameError as n:
        return type(n).__name__, str(n)
print(rebinding())
