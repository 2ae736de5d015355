# Keywords of class statements, __init_subclass__, __set_name__.
class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, *, order=0, **rest):
        super().__init_subclass__(**rest)
        cls.registry.append((cls.__name__, name, order))


class A(Plugin, name="a"):
    pass


class B(Plugin, order=2, name="b"):
    pass


class C(B):
    pass


print(Plugin.registry)


class Mixin:
    def __init_subclass__(cls, flag=False, **kwargs):
        cls.flag = flag
        super().__init_subclass__(**kwargs)


class D(Mixin, Plugin, flag=True, name="d"):
    pass


print(D.flag, Plugin.registry[-1])
for make in ("plain", "unknown", "explicit"):
    try:
        if make == "plain":
            class E(object, x=1):
                pass
        elif make == "unknown":
            class F(Mixin, nope=1):
                pass
        else:
            Plugin.__init_subclass__(name="called")
            print(Plugin.registry[-1])
    except TypeError as e:
        print(e)


class Named:
    def __set_name__(self, owner, name):
        print("set name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        return f"{owner.__name__}.{self.name}"


def order(v):
    print("evaluated", v)
    return v


class G(order(Plugin), name=order("g"), order=order(3)):
    print("body")
    one = Named()
    two = Named()


print(G.one, G().two, Plugin.registry[-1])


class Explicit:
    @classmethod
    def __init_subclass__(cls, **kwargs):
        print("explicit", cls.__name__, kwargs)


class H(Explicit, k=1, j=2):
    pass


class Generic:
    def __class_getitem__(cls, item):
        return cls.__name__, item


print(Generic[int], Generic["x", 1])


def decorated(cls):
    cls.decorated = True
    return cls


@decorated
class I(Plugin, name="i"):
    pass


print(I.decorated, Plugin.registry[-1])
