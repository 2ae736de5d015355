log = []
class R:
    def __init__(self, n): self.n = n
    def __enter__(self):
        log.append(f"+{self.n}")
        return self
    def __exit__(self, *a):
        log.append(f"-{self.n}{'!' if a[0] else ''}")
def gen(n):
    with R("g"):
        for i in range(n):
            try:
                yield i
            finally:
                log.append(f"f{i}")
def use(n, stop, err):
    g = gen(n)
    try:
        with R("u"):
            for x in g:
                if x == stop: break
                if x == err: raise ValueError(x)
            else:
                log.append("else")
    except ValueError as e:
        log.append(f"E{e}")
    finally:
        g.close()
        log.append("end")
    s = " ".join(log)
    log.clear()
    return s
print(use(2, -1, -1))
print(use(3, 1, -1))
print(use(3, -1, 1))
print(use(0, 0, 0))
t = 0
for k in range(600): t += len(use(4, k % 6, k % 5))
print(t)
def nested():
    try:
        try:
            yield 1
        finally:
            log.append("inner")
            yield 2
    finally:
        log.append("outer")
g = nested()
print(next(g), g.throw(KeyError("k")))
try:
    next(g)
except KeyError as e:
    print("then", e, log)
log.clear()
g = nested()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e, log)
log.clear()
def swallow():
    while True:
        try: yield
        except GeneratorExit: return
        except Exception as e: log.append(repr(e))
s = swallow()
next(s)
for x in (ValueError(1), KeyError, OSError("o")): s.throw(x)
s.close()
print(log)
