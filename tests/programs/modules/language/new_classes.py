# types.new_class and its parts: bases resolved, the metaclass found, the namespace prepared.
import types
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw): print("prepare", name, bases, kw); return {"given": 1}
    def __new__(mcs, name, bases, ns, **kw): return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print("init", name, kw)
class Base(metaclass=Meta, flag=1): pass
A = types.new_class("A", (Base,), {"flag": 2}, lambda ns: ns.update(x=5))
print(A, type(A), A.x, A.given, A.__bases__)
B = types.new_class("B", (), {"metaclass": Meta})
print(type(B), types.new_class("C").__mro__, types.new_class("D", (int,))(7))
class Entries:
    def __mro_entries__(self, bases): return (int,)
e = Entries()
E = types.new_class("E", (e, Base) if False else (e,))
print(E.__bases__, E.__orig_bases__ == (e,), types.get_original_bases(E) == (e,), types.resolve_bases((int,)), types.resolve_bases((e, str)))
print(types.prepare_class("F", (Base,), {"k": 3}), types.prepare_class("G", (object,), {"metaclass": type}))
class Other(type): pass
class P(metaclass=Other): pass
for f in (lambda: types.new_class("X", (Base, P)), lambda: types.new_class("X", (), {"flag": 1}), lambda: types.new_class("X", (5,)), lambda: types.prepare_class("X", (Base, P))):
    try: print(f())
    except TypeError as e: print(e)
class Init:
    def __init_subclass__(cls, **kw): print("subclass", cls.__name__, kw)
types.new_class("S", (Init,), {"a": 1})
print(types.new_class("T", (list[int],)).__orig_bases__, repr(staticmethod(len)), repr(classmethod(str.join)), repr(staticmethod(int)), repr(staticmethod(5)))
