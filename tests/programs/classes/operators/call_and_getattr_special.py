class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *a, k=0): return self.n + x + sum(a) + k
a = Adder(10)
print(a(1), a(1, 2, 3), a(1, k=5), callable(a), list(map(a, [1, 2])))
def apply(f, n):
    t = 0
    for i in range(n):
        t += f(i)
    return t
print(apply(a, 500), apply(lambda x: x, 500), apply(abs, 500), apply(int, 10), apply(Adder(0.5), 300))
a.__call__ = lambda *x: "instance"
print(a(1))
Adder.__call__ = lambda self, x: x * self.n
print(a(2), apply(a, 20))
del Adder.__call__
try:
    a(1)
except TypeError as e:
    print(e)
print(callable(a))
class Static:
    __call__ = staticmethod(lambda x: x + 1)
class Klass:
    __call__ = classmethod(lambda cls, x: cls.__name__ * x)
class Nested:
    __call__ = Adder
print(Static()(1), Klass()(2), Nested()(3).n)
class None_:
    __call__ = None
try:
    None_()()
except TypeError as e:
    print(e)
