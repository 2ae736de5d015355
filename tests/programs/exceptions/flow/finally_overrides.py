def f(kind):
    for i in range(3):
        try:
            if kind == "ret": return "try"
            if kind == "raise": raise ValueError(kind)
            if kind == "brk": break
            if kind == "cont": continue
        finally:
            if i == 2 or kind != "cont":
                return ("finally", kind, i)
    return "end"
for k in ("ret", "raise", "brk", "cont", "none"): print(f(k))
def g(log):
    while True:
        try:
            try:
                log.append("a")
                1 / 0
            finally:
                log.append("b")
                break
        except ZeroDivisionError:
            log.append("never")
    return log
print(g([]))
def h(n):
    try:
        return n
    finally:
        n += 100
print(h(1))
def m():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
print(m())
def nested():
    try:
        try:
            raise KeyError(1)
        finally:
            raise ValueError(2)
    except ValueError as e:
        return repr(e), repr(e.__context__)
print(nested())
def hot(n):
    t = 0
    for i in range(n):
        t += len(f(("ret", "raise", "brk", "cont")[i % 4]))
        t += len(g([]))
    return t
print(hot(4), hot(1000))
