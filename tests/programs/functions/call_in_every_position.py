def f(x): return x
def g(a, b): return (a, b)
log = []
def n(x):
    log.append(x)
    return x
print(g(f(1), b=f(f(2))), [f(3)][f(0)], {f(4): f(5)}[f(4)], f(f)(6), (f if f(True) else g)(7))
n(1) < n(2) < n(3) > n(0)
n(5) if n(0) else n(6)
[n(7), n(8)][n(0)]
d = {}
d[n("k")] = n("v")
d["a"] = 0
d[n("a")] += n(1) if n(False) else n(0)
x, d[n("t")] = n("p"), n("q")
n(1) or n(2) and n(3)
n(0) and n(1)
(n(0) or n(2)) and not n(3)
f"{n('f')}{n('g'):{n(3)}}"
del d[n("k")]
assert n(1), n("not evaluated")
lambda: n("never")
f(x=n("kw")) if False else None
n("a") + n("b") * len(n("c")) 
(n("s"))[n(0):n(1)]
print(log)
def default(v=n("default")): pass
@n
def deco(a: n("ann") = n("dflt")): pass
print([x if isinstance(x, (str, int)) else type(x).__name__ for x in log[-3:]])
print(log[-4:-2] == ["ann"] or log[-4] is not None)
