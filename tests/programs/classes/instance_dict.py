# __dict__ of instances, vars, dir, deletion through object, docstrings.
class A:
    """Of A.

        indented
      less
    """
    kind = "class"

    def __init__(self):
        self.x = 1
        self.y = [2]

    def method(self):
        "one line"

    @property
    def p(self):
        """Of the
        property."""
        return self.x

    @p.setter
    def p(self, v):
        self.x = v


a = A()
print(a.__dict__, vars(a), vars(a) is a.__dict__)
a.z = 3
a.__dict__["w"] = 4
del a.__dict__["x"]
print(a.z, a.w, hasattr(a, "x"), a.__dict__, list(vars(a).items()))
a.p = 9
print(a.p, a.__dict__)
vars(a).update(u=7, method="shadowed")
print(a.u, a.method)
a.__dict__ = {"fresh": True}
print(a.fresh, hasattr(a, "y"), vars(a))
d = a.__dict__
d["later"] = 5
print(a.later)
a.more = 6
print(d)
del a.fresh
print(d)
for bad in (5, None, "x"):
    try:
        a.__dict__ = bad
    except TypeError as e:
        print(e)
for bad in (5, object()):
    try:
        print(vars(bad))
    except TypeError as e:
        print(e)
b = A()
b.__dict__.update(a.__dict__)
print(sorted(b.__dict__.items(), key=lambda kv: kv[0]))
clone = A.__new__(A)
clone.__dict__ = dict(b.__dict__)
print(clone.x, clone.__dict__ == b.__dict__, clone.__dict__ is b.__dict__)




class Borg:
    shared = {}

    def __init__(self):
        self.__dict__ = self.shared


one, two = Borg(), Borg()
one.v = 1
print(two.v, Borg.shared)


class Guard:
    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


g = Guard()
g.q = 1
g.r = 2
del g.q
print(g.__dict__)
try:
    del g.q
except AttributeError as e:
    print(e, e.name, e.obj is g)


class Lazy:
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(name)
        self.__dict__[name] = name.upper()
        return self.__dict__[name]


lazy = Lazy()
print(lazy.abc, lazy.__dict__, getattr(lazy, "nope", "default"))
e = ValueError("v")
e.extra = 1
print(e.__dict__)
print([n for n in dir(a) if not n.startswith("__")], [n for n in dir(A) if not n.startswith("__")])


class B(A):
    other = 1

    def __dir__(self):
        return ["z", "a"]


print(dir(B()), [n for n in dir(B) if n[0] != "_"], "append" in dir([]), "kind" in dir(A), "__init__" in dir(A))
print(A.__doc__, A.method.__doc__, A.p.__doc__, Lazy.__doc__, (lambda: 0).__doc__, A().method.__doc__, sep="|")


def documented():
    """First line
    second\tline
        third

    """


def not_documented():
    f"""no"""


print(repr(documented.__doc__), not_documented.__doc__)
documented.__doc__ = "changed"
print(documented.__doc__)
total = 0
for i in range(3000):
    a.n = i
    total += a.n + a.__dict__["n"]
print(total)
objects = [A() for _ in range(500)]
for i, o in enumerate(objects):
    if i % 3 == 0:
        o.__dict__["x"] = i
print(sum(o.x for o in objects))
