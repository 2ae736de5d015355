# isinstance() and issubclass() with tuples, unions and hooks.
def fails(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__ + ':', e)


class A:
    pass


class B(A):
    pass


fails(isinstance, B(), A)
fails(isinstance, A(), B)
fails(isinstance, 1, (str, int))
fails(isinstance, 1, (str, (float, (int,))))
fails(isinstance, 1, ())
fails(isinstance, 1, int | str)
fails(isinstance, None, int | None)
fails(isinstance, 'a', int | None)
fails(isinstance, 1, 5)
fails(isinstance, 1, (int, 5))
fails(isinstance, 1, (str, 5))
fails(isinstance, 1, list[int])
fails(isinstance, 1)
fails(issubclass, B, A)
fails(issubclass, A, (B, A))
fails(issubclass, bool, int)
fails(issubclass, 1, int)
fails(issubclass, int, 1)
fails(issubclass, int, int | str)
fails(issubclass, int, (1,))
fails(issubclass, type, object)


class Meta(type):
    def __instancecheck__(cls, obj):
        return obj == 'yes'

    def __subclasscheck__(cls, sub):
        return sub is int


class Hooked(metaclass=Meta):
    pass


fails(isinstance, 'yes', Hooked)
fails(isinstance, 'no', Hooked)
fails(isinstance, Hooked(), Hooked)
fails(issubclass, int, Hooked)
fails(issubclass, str, Hooked)


class Pretends:
    __class__ = A


fails(isinstance, Pretends(), A)
print(type(Pretends()).__name__)
