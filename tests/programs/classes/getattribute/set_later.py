# __getattribute__ that a class gets and loses while code that reads attributes is hot.
class A:
    def __init__(self):
        self.x = 1

    def m(self):
        return self.x


class B(A):
    pass


def read(o, n):
    total = 0
    for i in range(n):
        total += o.x + o.m()
    return total


a, b = A(), B()
print(read(a, 3000), read(b, 3000))


def hooked(self, name):
    if name == 'x':
        return 10
    return object.__getattribute__(self, name)


B.__getattribute__ = hooked
print(read(a, 3000), read(b, 3000))
A.__getattribute__ = hooked
print(read(a, 300), read(b, 300))
del B.__getattribute__
print(read(a, 300), read(b, 300))
del A.__getattribute__
print(read(a, 3000), read(b, 3000))


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, '_target', target)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, '_target'), name)

    def __setattr__(self, name, value):
        setattr(object.__getattribute__(self, '_target'), name, value)

    def __delattr__(self, name):
        delattr(object.__getattribute__(self, '_target'), name)


p = Proxy(a)
p.x = 5
print(p.x, a.x, p.m(), read(p, 2000), p.__class__.__name__, type(p).__name__, isinstance(p, A))
del p.x
print(hasattr(p, 'x'), hasattr(a, 'x'))


class Meta(type):
    def __getattribute__(cls, name):
        if name == 'secret':
            return 'of ' + type.__getattribute__(cls, '__name__')
        return super().__getattribute__(name)

    def __getattr__(cls, name):
        return 'meta ' + name


class C(metaclass=Meta):
    known = 1

    def method(self):
        return C.known


print(C.secret, C.known, C.unknown, C().method(), C.__name__, C.mro()[0] is C)
try:
    C().secret
except AttributeError as e:
    print(e)


class Recursive:
    def __getattribute__(self, name):
        return self.other


try:
    Recursive().x
except RecursionError as e:
    print(type(e).__name__)


class Claims:
    @property
    def __class__(self):
        return int


class ClaimsNothing:
    @property
    def __class__(self):
        raise AttributeError('no class')


print(isinstance(Claims(), int), isinstance(Claims(), (str, int)), isinstance(Claims(), str), isinstance(Claims(), Claims))
print(isinstance(ClaimsNothing(), int), type(Claims()).__name__, Claims().__class__)
