# __set_name__, __init_subclass__, __class_getitem__.
order = []
class Field:
    def __set_name__(self, owner, name):
        order.append(("set_name", owner.__name__, name))
        self.name = name
    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value): obj.__dict__[self.name] = value
class Base:
    registry = {}
    def __init_subclass__(cls, /, tag=None, **kw):
        order.append(("init_subclass", cls.__name__, tag))
        super().__init_subclass__(**kw)
        cls.registry[tag or cls.__name__] = cls
class Child(Base, tag="c"):
    one = Field()
    two = Field()
class Grand(Child):
    one = Field()
print(order, list(Base.registry))
c = Child()
c.one = 1
print(c.one, c.two, Child.one.name)
for code in ("class X(Base, tag=1, other=2): pass", "class X(kw=1): pass", "class X(Base, metaclass=5): pass", "class X(Base, **{'tag': 't', 'tag2': 1}): pass"):
    try: exec(code)
    except TypeError as e: print(e)
class Bad:
    def __set_name__(self, owner, name): raise ValueError("bad name " + name)
try:
    class Y:
        attr = Bad()
except ValueError as e: print(type(e).__name__, e, e.__notes__)
class Few:
    def __set_name__(self): pass
try:
    class Z:
        attr = Few()
except TypeError as e: print(e, e.__notes__)
class Late: pass
Late.f = Field()
print(hasattr(Late.f, "name"))
class M:
    def __init_subclass__(cls): raise RuntimeError("no subclasses")
try:
    class N(M): pass
except RuntimeError as e: print(e)
class P:
    def __class_getitem__(cls, item): return (cls.__name__, item)
class Q(P): pass
print(P[int], Q[1, 2], Q["s"])
try: Base[0]
except TypeError as e: print(e)
class R(type):
    def __getitem__(cls, i): return ("meta", i)
class S(metaclass=R):
    def __class_getitem__(cls, i): return "class"
print(S[1])
