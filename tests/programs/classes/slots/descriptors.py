# What stands in the class for a name of __slots__.
class A:
    __slots__ = ('x', 'y')


class Other:
    __slots__ = ('x',)


def attempt(f):
    try:
        print('ok', f())
    except Exception as e:
        print(type(e).__name__, e)


m = A.x
print(m, repr(m), type(m), m.__name__, m.__qualname__, m.__objclass__, m.__doc__)
print(A.__dict__['x'] is m, A.x is A.x, 'x' in A.__dict__)
a = A()
m.__set__(a, 5)
print(a.x, m.__get__(a), m.__get__(a, A), m.__get__(None, A) is m)
m.__delete__(a)
attempt(lambda: m.__get__(a))
attempt(lambda: m.__delete__(a))
attempt(lambda: m.__get__(Other()))
attempt(lambda: m.__get__(5))
attempt(lambda: m.__set__(Other(), 1))
attempt(lambda: m.__set__([], 1))
attempt(lambda: m.__delete__(object()))
attempt(lambda: m.__get__(None))
attempt(lambda: m.__get__(None, None))
attempt(lambda: m())
print(callable(m), m == A.x, m == A.y, hash(m) == hash(A.x))


class B(A):
    pass


b = B()
b.x = 1
b.z = 2
print(b.x, b.z, b.__dict__, A.x.__get__(b), B.x is A.x)
b.__dict__['x'] = 'hidden'
print(b.x, sorted(b.__dict__.items()))
del b.x
attempt(lambda: b.x)
print(b.__dict__)


class Borrowed:
    y = A.y


attempt(lambda: Borrowed().y)
attempt(lambda: setattr(Borrowed(), 'y', 1))

# The descriptor gone, the name is no attribute of instances.
a.y = 'still'
keep = A.y
del A.y
attempt(lambda: a.y)
attempt(lambda: setattr(a, 'y', 1))
print(keep.__get__(a))
A.y = 'class'
print(a.y, keep.__get__(a))
attempt(lambda: setattr(a, 'y', 1))
A.y = keep
print(a.y)
a.y = 'again'
print(a.y)
