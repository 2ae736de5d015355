# Attributes of one object read and written again and again, while its shape changes or another name is the same object.
class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def move(a, b, n):
    for i in range(n):
        a.x = a.x + b.y * 0.5
        a.y = a.y - b.x * 0.25
        b.x = b.x + a.y
        b.y = b.y - a.x * 0.125
    return a.x, a.y, b.x, b.y


print(move(P(1.0, 2.0), P(3.0, 4.0), 60))
same = P(1.0, 2.0)
print(move(same, same, 60))


def grows(objects):
    t = 0
    for a, b in objects:
        t += a.x
        b.extra = t
        t += a.x + b.x
        a.extra = a.y
        t += a.extra
    return t


print(grows([(P(i, 1), P(2, i)) for i in range(100)]))
print(grows([(p, p) for p in (P(i, 3) for i in range(100))]))


def calls(a, f, n):
    t = 0
    for i in range(n):
        t += a.x
        f(a, i)
        t += a.x + a.y
    return t


def nothing(a, i):
    pass


def deletes(a, i):
    if i == 70:
        del a.x
        a.z = 1
        a.x = 5


def turns(a, i):
    if i == 80:
        a.__class__ = Q


class Q:
    x = -1

    def __getattr__(self, name):
        return 7


def removes(a, i):
    if i == 90:
        del a.y


print(calls(P(1, 2), nothing, 100), calls(P(1, 2), deletes, 100), calls(P(1, 2), turns, 100))
try:
    calls(P(1, 2), removes, 100)
except AttributeError as e:
    print(e)


class Watched:
    def __init__(self):
        self.v = 0
        self.log = []

    def __add__(self, other):
        self.other = other
        return self


def operators(w, n):
    for i in range(n):
        w.v = w.v + 1
        w = w + i
        w.v = w.v + 1
    return w.v, w.other


print(operators(Watched(), 100))


def mixed(objects):
    t = 0.0
    for o in objects:
        t += o.x * 2.0
        o.x = t
        o.y = o.x + 1
        t += o.y
        t *= 0.5
    return t


print(mixed([P(float(i), 0) for i in range(80)]), mixed([P(float(i), 0) if i % 3 else Q() for i in range(80)]))

# A class that gets a property, or __getattr__, after its instances were used in loops.
class Late: pass
class LateChild(Late): pass
def read(o): return o.late
def write(o, v): o.late = v
objects = [Late(), LateChild(), Late()]
for i in range(3000):
    for o in objects:
        write(o, i)
        read(o)
Late.late = property(lambda self: "property", lambda self, v: print("set", v))
for o in objects:
    write(o, 5)
    print(read(o))
def make(flag):
    class C:
        if flag:
            y = property(lambda s: "prop")
            def __init__(self): self.__dict__["y"] = 1
        else:
            def __init__(self): self.y = 1
    return C()
def read_y(o): return o.y
c = make(False)
for i in range(3000): read_y(c)
print(read_y(make(True)), read_y(make(False)))
def derive(base):
    class E(base):
        def __init__(self): self.e = "e"
    return E
class Wide:
    def fill(self): self.a = self.b = self.c = self.d = self.f = self.g = self.h = 1
def read_e(o): return o.e
narrow, wide = derive(object)(), derive(Wide)()
for i in range(3000): read_e(narrow), read_e(wide)
wide.fill()
narrow.z = 1
print(read_e(narrow), read_e(wide), wide.__dict__, narrow.__dict__)
