# A metaclass gets a __call__ after its class was called in compiled code, and loses it again.
class M(type):
    pass


class A(metaclass=M):
    def __init__(self, n):
        self.n = n


def total(n):
    t = 0
    for i in range(n):
        a = A(i)
        t += a if isinstance(a, int) else a.n
    return t


print(total(300))
M.__call__ = lambda cls, n: 1000
print(total(300))
del M.__call__
print(total(300))
