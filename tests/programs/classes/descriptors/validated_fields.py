class Field:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = getattr(owner, "fields", ()) + (name,)
    def __get__(self, obj, owner):
        if obj is None: return self
        return obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name}: {self.kind.__name__} wanted, {type(value).__name__} found")
        obj.__dict__[self.name] = value

class Base:
    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)
    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"

class Point(Base):
    x = Field(int, 0)
    y = Field(int, 0)
class Named(Point):
    name = Field(str, "?")

print(Point(x=1), Named(y=2, name="n"), Named.fields, Point.fields)
try:
    Named(name=3)
except TypeError as e:
    print(e)
def total(n):
    p, t = Named(), 0
    for i in range(n):
        p.x, p.y = i, p.x
        t += p.x - p.y
    return t, p
print(total(5), total(2500))
p = Point()
p.extra = "free"
print(vars(p), Point.x.kind, p.x)
