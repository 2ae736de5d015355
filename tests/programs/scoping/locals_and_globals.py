x = 1
def f(a, b=2):
    c = 3
    d = locals()
    d["new"] = 9
    e = 4
    return sorted(d), sorted(locals()), "new" in locals()
print(f(1))
def g():
    def inner(): return y, sorted(locals())
    y = 5
    return inner(), sorted(k for k in locals())
print(g())
class C:
    p = 1
    names = sorted(k for k in locals() if not k.startswith("__"))
print(C.names)
print(globals() is globals(), "x" in globals(), globals()["x"], locals() is globals())
globals()["made"] = "dynamic"
print(made)
def h():
    globals()["x"] = 100
    return x
print(h(), x)
def shadow():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 5
    return x
print(shadow())
def loop_names(n):
    for i in range(n):
        if i == 0: first = i
        last = i
    return sorted(locals().items())
print(loop_names(3), loop_names(1000))
print([sorted(locals()) for q in [1]][0] if False else "skip")
def gen():
    z = 1
    yield sorted(locals())
    w = 2
    yield sorted(locals())
print(list(gen()))
def vars_of(o): return sorted(vars(o))
class O: pass
o = O()
o.a = o.b = 1
print(vars_of(o), vars(o) is o.__dict__)
try:
    vars(5)
except TypeError as e:
    print(e)
def param_global(v):
    global x
    x = v
    def r(): return x
    return r()
print(param_global(7), x)
print((lambda: sorted(locals()))(), (lambda a, *b, **c: sorted(locals()))(1))
print(dir()[-1] >= "a", "f" in dir(), sorted(dir(o))[-2:])
