class Data:
    def __set_name__(self, owner, name):
        self.name = name
        print("named", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None:
            return ("class", owner.__name__)
        return obj.__dict__.get("_" + self.name, "unset")
    def __set__(self, obj, value):
        obj.__dict__["_" + self.name] = value
    def __delete__(self, obj):
        del obj.__dict__["_" + self.name]

class NonData:
    def __get__(self, obj, owner): return "nondata"

class C:
    d = Data()
    n = NonData()

c = C()
print(C.d, c.d, c.n, C.n)
c.d = 5
c.__dict__["d"] = "shadow"
c.__dict__["n"] = "shadow"
print(c.d, c.n, sorted(c.__dict__))
del c.d
print(c.d)
try:
    del c.d
except KeyError as e:
    print("KeyError", e)
def hot(o, n):
    t = 0
    for i in range(n):
        o.d = i
        t += o.d
    return t
print(hot(C(), 10), hot(C(), 3000))
C.d = 7
o = C()
o.d = 1
print(o.d, C.d, hot(o, 100))
