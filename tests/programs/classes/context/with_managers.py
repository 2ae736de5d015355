# Several managers, suppression, errors in enter and exit.
class M:
    def __init__(self, name, enter=None, exit=None, suppress=False): self.name, self.e, self.x, self.s = name, enter, exit, suppress
    def __enter__(self):
        print("enter", self.name)
        if self.e: raise self.e
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        if self.x: raise self.x
        return self.s
def attempt(f):
    try: print("->", f())
    except BaseException as e: print("!!", repr(e), "context", repr(e.__context__))
def two():
    with M("a") as a, M("b") as b: return a + b
def fails():
    with M("a"), M("b", enter=ValueError("enter b")): print("never")
def suppressed():
    with M("a"), M("b", suppress=True), M("c"): raise KeyError("k")
    return "after"
def exit_raises():
    with M("a", suppress=True), M("b", exit=OSError("exit b")): raise KeyError("k")
    return "suppressed by a"
def exit_replaces():
    with M("a", exit=RuntimeError("new")): raise KeyError("old")
def loop():
    out = []
    for i in range(4):
        with M(str(i), suppress=True):
            if i == 0: continue
            if i == 1: raise ValueError
            if i == 2: break
        out.append(i)
    return out
def parens():
    with (M("p") as x, M("q") as (y, *z),): return x, y, z
def target():
    d = {}
    with M("t") as d["key"], M("u") as d.setdefault("l", [0])[0]: pass
    return d
def bad_target():
    with M("bt") as (a, b, c): pass
def nested_return():
    with M("outer"):
        try:
            with M("inner"): return "value"
        finally: print("finally")
for f in (two, fails, suppressed, exit_raises, exit_replaces, loop, parens, target, bad_target, nested_return): attempt(f)
class NoExit:
    def __enter__(self): print("entered?")
class NoEnter:
    def __exit__(self, *a): pass
def w(x):
    with x: pass
for x in (NoExit(), NoEnter(), 5, M): attempt(lambda: w(x))
def gen():
    with M("g") as g:
        yield g
        yield 2
g = gen(); next(g); g.close()
