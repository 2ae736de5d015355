# A subclass of property: its own constructor, attributes and copies by setter().
class Typed(property):
    "typed property"
    def __init__(self, kind, fget=None, fset=None, fdel=None, doc=None):
        super().__init__(fget, fset, fdel, doc)
        self.kind = kind
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"need {self.kind.__name__}, got {type(value).__name__}")
        super().__set__(obj, value)
    def __get__(self, obj, owner=None):
        if obj is None:
            return ("class access", owner.__name__)
        return super().__get__(obj, owner)
def getter(self):
    "the doc of getter"
    return self._n
def setter(self, value):
    self._n = value
class Box:
    n = Typed(int, getter, setter)
    def __init__(self, n):
        self.n = n
b = Box(5)
print(b.n, Box.n, b.__dict__)
b.n = 7
try:
    b.n = "x"
except TypeError as e:
    print(e)
try:
    del b.n
except AttributeError as e:
    print(e)
p = Box.__dict__["n"]
print(type(p).__name__, isinstance(p, property), p.kind, p.fget is getter, p.fdel, p.__doc__, Typed.__doc__, p.__dict__)
p.extra = [1]
print(p.extra, b.n)
class Plain(property):
    pass
class C:
    @Plain
    def x(self):
        "doc of x"
        return self._x
    @x.setter
    def x(self, v):
        self._x = v
    @x.deleter
    def x(self):
        print("deleted")
        del self._x
c = C()
c.x = 3
print(c.x, type(C.x).__name__, C.x.__doc__, C.x.fset is not None)
del c.x
try:
    c.x
except AttributeError as e:
    print(e)
c.__dict__["x"] = "hidden"
c.x = 4
print(c.x, c.__dict__)
