for i in range(3): pass
print(i)
[j for j in range(3)]
try:
    j
except NameError as e:
    print(e)
try:
    raise ValueError("x")
except ValueError as err:
    kept = err
try:
    err
except NameError as e:
    print(e, kept)
with open_ctx() if False else __import__("contextlib").nullcontext(5) as c: pass
print(c)
def f():
    for k in []: pass
    try:
        return k
    except UnboundLocalError as e:
        return str(e)
print(f())
def g(flag):
    if flag: v = 1
    try:
        return v
    except UnboundLocalError as e:
        return "unbound"
for i in range(500): r = g(i % 2)
print(r, g(True))
e = "outer"
try: 1 / 0
except ZeroDivisionError as e: pass
print("e" in globals())
def h():
    e = "local"
    for i in range(5):
        try:
            if i % 2: raise KeyError(i)
        except KeyError as e:
            saved = e
        try:
            e
        except UnboundLocalError:
            return i, saved
print(h())
import contextlib
class X:
    for q in range(3): r = q * 2
    del q
print(X.r, hasattr(X, "q"))
match [1, 2]:
    case [a, b]: pass
print(a, b)
while (w := i) < 0: pass
print(w)
def deco(fn): return fn
@deco
def named(): return named
print(named() is named)
def outer():
    def a(): return b()
    def b(): return "b"
    r = a()
    b = lambda: "rebound"
    return r, a()
print(outer())
