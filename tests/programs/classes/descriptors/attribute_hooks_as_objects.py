# __setattr__, __delattr__, __getattr__ and __init__ that are no functions.
class Hook:
    def __init__(self, name): self.name = name
    def __call__(self, *args):
        print(self.name, args)
        return None
class Bind(Hook):
    def __get__(self, obj, owner):
        return lambda *args: print(self.name, type(obj).__name__, args)
class A:
    __setattr__ = Hook("setattr")
    __delattr__ = Hook("delattr")
    __getattr__ = Hook("getattr")
    __init__ = Hook("init")
a = A(1, 2)
a.x = 5
del a.y
print(a.z)
class B:
    __setattr__ = Bind("setattr")
    __delattr__ = Bind("delattr")
    __getattr__ = Bind("getattr")
    __init__ = Bind("init")
b = B(1, k := 2)
b.x = 5
del b.y
b.z
class Meta(type):
    __setattr__ = Bind("meta set")
    @property
    def shape(cls): return "shape of " + cls.__name__
class C(metaclass=Meta): pass
C.attr = 1
print(C.shape, "attr" in C.__dict__)
class Data:
    def __get__(self, obj, owner): return ("data", obj is None if owner is None else owner.__name__)
    def __set__(self, obj, value): print("stored on", obj.__name__, value)
    def __delete__(self, obj): print("deleted on", obj.__name__)
class Meta2(type):
    d = Data()
class D(metaclass=Meta2): pass
D.d = 3
del D.d
print(D.d)
class OnlySet:
    def __set__(self, obj, value): obj.__dict__["v"] = value
class OnlyDelete:
    def __delete__(self, obj): print("bye")
class E:
    s, d = OnlySet(), OnlyDelete()
e = E()
e.s = 1
del e.d
for f in (lambda: delattr(e, "s"), lambda: setattr(e, "d", 1)):
    try:
        f()
    except AttributeError as x:
        print("AttributeError", x)
print(e.s is E.__dict__["s"], e.v)
