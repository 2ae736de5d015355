class Plugin:
    registry = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[name or cls.__name__] = cls
        cls.initialised = True
class A(Plugin): pass
class B(Plugin, name="bee"): x = 1
class C(B, name="sea"):
    def __init_subclass__(cls, **kw):
        print("C's", cls.__name__, sorted(kw))
        super().__init_subclass__(**kw)
class D(C): pass
class E(C, name="eee"): pass
print(sorted(Plugin.registry), "initialised" in vars(Plugin), "initialised" in vars(A))
try:
    class F(Plugin, wrong=1): pass
except TypeError as e:
    print(e)
try:
    class G(a=1): pass
except TypeError as e:
    print(e)
class H:
    def __init_subclass__(cls):
        raise ValueError(cls.__name__)
try:
    class I(H): pass
except ValueError as e:
    print("ValueError", e)
print(Plugin.__mro__)
made = [type(f"T{i}", (Plugin,), {"i": i}, name=f"t{i}") for i in range(50)]
print(sum(k.i for k in made), len(Plugin.registry), Plugin.registry["t7"].__name__)
