g = {"a": 1}
exec("b = a + 1\ndef f(): return b * 10\nclass C: x = b", g)
print(g["b"], g["f"](), g["C"].x, sorted(k for k in g if k[0] != "_"))
l = {}
exec("c = 5\nglobal d\nd = 6\ne = [c for _ in [1]] if False else c", g, l)
print(l, g["d"], "c" in g)
def local():
    x = 1
    exec("x = 2; y = 3")
    r = eval("x")
    return x, r, "y" in locals()
print(local())
def ev(expr, **names): return eval(expr, {"__builtins__": {}}, names)
print(ev("a + b", a=1, b=2))
try:
    ev("len([])")
except NameError as e:
    print(e)
print(eval("[x * k for x in range(3)]", {"k": 5}), eval("(lambda q: q + k)(1)", {"k": 5}))
code = compile("total += n", "<c>", "exec")
ns = {"total": 0}
for i in range(500):
    ns["n"] = i
    exec(code, ns)
print(ns["total"])
expr = compile("n * n", "<e>", "eval")
print(sum(eval(expr, {"n": i}) for i in range(200)), eval(expr, {"n": 1.5}), eval(expr, {}, {"n": 2 ** 40}))
try:
    exec("raise ValueError('in exec')")
except ValueError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
exec("import math as m; r = m.sqrt(16)", g)
print(g["r"], eval("__name__"), eval("__name__", {"__name__": "other"}))
class K:
    exec("inner = 7")
    z = eval("inner + 1")
print(K.inner, K.z)
def outer():
    v = "free"
    def inner():
        v
        return eval("v")
    def blind(): return eval("v")
    try:
        return inner(), blind()
    except NameError as e:
        return inner(), str(e)
v = "global v"
print(outer())
exec("for i in range(3): pass")
print(i, eval("(i := i + 1)"), i)
