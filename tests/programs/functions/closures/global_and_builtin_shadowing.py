x = 1
def read(): return x
def write(v):
    global x, fresh
    x = v
    fresh = v * 2
def hot(n):
    t = 0
    for i in range(n):
        t += len("abc") + x
    return t
print(hot(1000))
write(0.5)
print(read(), fresh, hot(4))
len = lambda s: 100
print(hot(3))
del len
print(hot(3))
del x
try:
    hot(1)
except NameError as e:
    print(e)
globals()["x"] = 7
print(hot(3))
def local_global():
    global y
    for y in range(3): pass
    def inner():
        global y
        y += 10
    inner()
local_global()
print(y)
class C:
    global z
    z = "class global"
    x = x + 1
print(z, C.x, hasattr(C, "z"))
