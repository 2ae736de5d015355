def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return (a, b, c, args, d, e, kw)
print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, e=7, z=8))
print(f(1, c=9, d=0, a="kw a", b="kw b"))
for call in ("f()", "f(1)", "f(a=1, d=2)", "f(1, 2, 3, c=4, d=5)", "f(1, d=2, d2=3)", "f(1, **{'d': 2, 5: 6})", "f(*5)", "f(**5)", "f(1, d=1, **{'d': 2})"):
    try:
        print(call, f"= {eval(call)}")
    except TypeError as e:
        print(call, "->", e)
def g(x, acc=[]):
    acc.append(x)
    return acc
print(g(1), g(2), g(3, []), g(4))
def late(n=len("abc"), *, m=(lambda: 9)()): return n, m
print(late(), late.__defaults__, late.__kwdefaults__)
late.__defaults__ = (100,)
print(late())
def kwonly(*, a, b): return a - b
try:
    kwonly(1, 2)
except TypeError as e:
    print(e)
try:
    kwonly()
except TypeError as e:
    print(e)
def hot(n):
    t = 0
    for i in range(n):
        t += f(i, d=1)[2] + f(i, 1, i, i, d=i)[4] + len(f(1, d=2, x=i)[6])
    return t
print(hot(10), hot(1000))
