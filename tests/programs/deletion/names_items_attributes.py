x = y = z = 1
del x, (y, z)
for n in "xyz":
    try:
        eval(n)
    except NameError as e:
        print(e)
def f():
    a = [1, 2, 3]
    del a[0], a[0]
    b = {"k": {"n": 1, "m": 2}}
    del b["k"]["n"]
    class O: pass
    o = O()
    o.p = O()
    o.p.q = 1
    del o.p.q
    r = (a, b, hasattr(o.p, "q"))
    del a
    try:
        a
    except UnboundLocalError as e:
        return r, str(e)
print(f())
def g():
    v = 1
    def h():
        nonlocal v
        del v
    h()
    try:
        return v
    except NameError as e:
        return type(e).__name__, str(e)
print(g())
def loop(n):
    out = 0
    for i in range(n):
        t = i
        if i % 3 == 0: del t
        try:
            out += t
        except UnboundLocalError:
            out -= 1
    return out
print(loop(10), loop(2000))
for bad in ("del nope", "del {}['k']", "del [][0]", "del (1).x", "del int.x", "del ''[0]", "del (1,)[0]", "del None.x", "del f.nope", "del range(3)[0]"):
    try:
        exec(bad)
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
class D:
    def __delattr__(self, n): print("delattr", n)
    def __delitem__(self, k): print("delitem", k)
d = D()
del d.anything, d[1], d[1:2]
del (d.x), [d.y]
class E:
    a = 1
    del a
    b = 2
print(hasattr(E, "a"), E.b)
del E.b
try:
    E.b
except AttributeError as e:
    print(e)
global_one = 5
def dg():
    global global_one
    del global_one
dg()
try: dg()
except NameError as e: print(e)
