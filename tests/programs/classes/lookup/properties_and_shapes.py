# Attributes of instances whose classes have properties: some by the same class statement, some late, some taken away.
def make(flag):
    class C:
        def __init__(self, v):
            if not flag:
                self.x = v
            self.y = v
        if flag:
            @property
            def x(self):
                return self.y + 100
        @property
        def z(self):
            return self.y * 2
        K = "of the class"
    return C


def read(o):
    return [(o.x, o.y, o.z, o.K) for _ in range(4)][-1]


A, B = make(True), make(False)
for o in (A(1), B(2), A(3), B(4)):
    print(read(o))

# K hidden by an instance, then changed in the class.
a, b = A(5), B(6)
b.K = "of b"
print(read(a), read(b))
A.K = B.K = "changed"
print(read(a), read(b))
del b.K
print(read(b))

# A property becomes plain, a plain one a property, one goes away.
A.z = 7
print(read(a), read(b))
B.x = property(lambda self: "late")
print(read(b), read(a))
del B.x
print(read(b))
del A.x
try:
    read(a)
except AttributeError as e:
    print(e)
a.x = 8
print(read(a), a.__dict__)


class Base:
    def get(self):
        return self.v, self.w

    @property
    def p(self):
        return "p"


class Derived(Base):
    def __init__(self):
        self.v, self.w = 1, 2


d = Derived()
print([d.get() for _ in range(4)])
Base.w = property(lambda self: "from the base")
print(d.get(), d.__dict__)
Base.__getattr__ = lambda self, name: name.upper()
print(d.get(), d.missing, d.p)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = self.b = 1

    @property
    def both(self):
        return self.a + self.b


class Hidden(Slotted):
    __slots__ = ()
    a = property(lambda self: 10)


s, h = Slotted(), None
print([s.both for _ in range(4)])
try:
    h = Hidden()
except AttributeError as e:
    print(type(e).__name__)
for _ in range(4):
    s.a += 1
print(s.both, s.a, s.b)
