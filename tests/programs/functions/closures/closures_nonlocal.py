# Closures: cells shared, rebound and deleted.
def counter(start):
    n = start
    def up(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    def reset():
        nonlocal n
        del n
    return up, get, reset
up, get, reset = counter(5)
print(up(), up(10), get())
reset()
try: get()
except NameError as e: print(type(e).__name__, e)
try: up()
except UnboundLocalError as e: print("U", e)
except NameError as e: print(type(e).__name__, e)
a, b = counter(0), counter(100)
a[0](); b[0]()
print(a[1](), b[1]())
def levels():
    x = 1
    def one():
        x = 2
        def two():
            nonlocal x
            x += 10
            def three():
                nonlocal x
                x *= 2
                return x
            return three
        t = two()
        return t(), x
    return one(), x
print(levels())
def shared():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
    return [f() for f in fs], fs[0].__closure__[0].cell_contents, len({id(f.__closure__[0]) for f in fs})
print(shared())
def swap():
    a, b = 1, 2
    def s():
        nonlocal a, b
        a, b = b, a
    s()
    return a, b
print(swap())
def free():
    def f(): return later
    try: f()
    except NameError as e: print(e)
    later = 5
    return f()
print(free())
def in_class():
    v = "function"
    class C:
        v = "class"
        def m(self): return v
        w = v
    return C().m(), C.w
print(in_class())
def classcell():
    y = 1
    class C:
        nonlocal y
        y = 5
    return y, hasattr(C, "y")
print(classcell())
def comp(n): return [lambda: (i, n) for i in range(2)], [j() for j in [lambda k=k: k * n for k in range(3)]]
print(comp(3)[0][0](), comp(3)[1])
def rec(n):
    def f(k): return 1 if k == 0 else k * f(k - 1)
    return f(n)
print(rec(10))
cell = counter(1)[1].__closure__[0]
cell.cell_contents = 42
print(cell.cell_contents)
