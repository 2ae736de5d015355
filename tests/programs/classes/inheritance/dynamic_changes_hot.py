class A:
    def f(self): return 1
    def g(self): return self.f() * 2
class B(A): pass

def loop(o, n):
    t = 0
    for _ in range(n):
        t += o.g()
    return t

b = B()
print(loop(b, 1000))
B.f = lambda self: 10
print(loop(b, 10))
A.f = lambda self: 100
print(loop(b, 10), loop(A(), 10))
del B.f
print(loop(b, 10))
b.f = lambda: 0.5
print(loop(b, 10))
del b.f
b.__class__ = type("C", (A,), {"f": lambda self: self.k, "k": 7})
print(loop(b, 10), type(b).__name__)
b.k = 2 ** 80
print(loop(b, 3))
A.g = property(lambda self: lambda: 3)
print(loop(b, 10))
A.g = 5
try:
    loop(b, 1)
except TypeError as e:
    print(e)
del A.g
try:
    loop(b, 1)
except AttributeError as e:
    print(e)
try:
    b.__class__ = int
except TypeError as e:
    print(e)
