# Did you mean: private names.
class A:
    def __init__(self): self._private = 1; self.public_name = 2
    def m(self): return self.privat
class B(A):
    __slots__ = ()
try: A().public_nam
except AttributeError as e: print(e)
A().m()
