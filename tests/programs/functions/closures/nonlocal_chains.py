def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def reset():
        nonlocal n
        n = 0
    def get(): return n
    return inc, reset, get
inc, reset, get = counter()
for _ in range(1500): inc()
print(get())
inc(0.5)
print(get())
reset()
inc(2 ** 70)
print(inc(), get())
def outer():
    x = "outer"
    def middle():
        def inner():
            nonlocal x
            x = "inner"
        inner()
        return x
    return middle(), x
print(outer())
def cell_sharing():
    fs = []
    for i in range(3):
        def f():
            nonlocal i
            i += 10
            return i
        fs.append(f)
    return [f() for f in fs], i
print(cell_sharing())
def unbound():
    def f(): return late
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    late = 1
    r = f()
    del late
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    return r
print(unbound())
print(inc.__closure__[0].cell_contents == get(), get.__closure__[0] is inc.__closure__[0])
