class A:
    def __init__(self, v): self.v = v
    def get(self): return self.v
    def twice(self): return self.get() + self.get()
def run(o, n):
    t = 0
    for _ in range(n): t += o.twice()
    return t
a = A(1)
print(run(a, 1500))
a.v = 0.5
print(run(a, 10))
a.v = 2 ** 62
print(run(a, 3))
A.get = lambda self: 7
print(run(a, 1500))
a.get = lambda: 100
print(run(a, 10))
del a.get
def slow(self): raise ValueError("slow")
A.get = slow
try:
    run(a, 5)
except ValueError as e:
    print(e)
A.get = staticmethod(lambda: 3)
print(run(a, 500))
A.get = classmethod(lambda cls: len(cls.__name__))
print(run(a, 500))
A.get = property(lambda self: lambda: 9)
print(run(a, 500))
A.get = type("Callable", (), {"__call__": lambda self, *a: 11})()
print(run(a, 500))
class B(A):
    def get(self): return super().get() * 2
A.get = lambda self: self.v
print(run(B(4), 1500), run(A(4), 10))
B.twice = A.get
print(run(B(4), 10))
