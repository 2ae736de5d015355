# Cells: loops, nonlocal chains, del, class bodies, comprehensions.
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = []
for i in range(3): fs.append(lambda: i)
print([f() for f in fs]); i = 10; print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter(); inc(); inc(5); print(get())
inc2, get2 = counter(); inc2(); print(get(), get2())
def chain():
    x = 'a'
    def one():
        nonlocal x
        x += 'b'
        def two():
            nonlocal x
            x += 'c'
            return lambda: x
        return two
    f = one()(); x += 'd'
    return f, lambda: x
a, b = chain(); print(a(), b())
def late():
    def f(): return value
    try: f()
    except NameError as e: print(type(e).__name__, e)
    value = 1
    print(f())
    del value
    try: f()
    except NameError as e: print(type(e).__name__, e)
    try: value
    except NameError as e: print(type(e).__name__, e)
late()
x = 'global'
class C:
    x = 'class'
    y = x
    def m(self): return x
    z = [x for _ in range(1)]
    w = (lambda: x)()
print(C.y, C().m(), C.z, C.w)
def outer():
    x = 'local'
    class D:
        y = x
        x = 'attr'
        def m(self): return x
        z = x
    return D.y, D().m(), D.z
try: print(outer())
except NameError as e: print(type(e).__name__, e)
def shadow(x):
    r = [x for x in range(x)]
    return r, x
print(shadow(3))
print([[(i, j) for j in range(i)] for i in range(3)], [y for x in [1, 2] for y in [x, x * 10] if y != 10])
def params(a, b=[]):
    b.append(a)
    return b
print(params(1), params(2), params(3, []), params(4))
def rec(n): return 1 if n == 0 else n * rec(n - 1)
fact = rec
def rec(n): return 0
print(fact(3))
g = 0
def setter():
    global g, h
    g = 5; h = 6
setter(); print(g, h)
def walrus(): return [y := n * 2 for n in range(3)], y
print(walrus(), (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
def make(n):
    def f(): return f.__name__, n
    f.extra = n
    return f
print(make(4)(), make(5).extra, make.__name__, make.__qualname__, (lambda: 0).__name__, make(1).__qualname__)
