# __get__, __set__ and __delete__ of the built-in descriptors, called by hand.
class A:
    def m(self, x=0): return (type(self).__name__, x)
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v
    @p.deleter
    def p(self): print("deleting")
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
a = A()
d = A.__dict__
print(d["m"].__get__(a)(1), d["m"].__get__(None, A) is A.m, d["c"].__get__(None, A)(), d["s"].__get__(a)())
d["p"].__set__(a, 5)
print(d["p"].__get__(a), d["p"].__get__(None, A) is A.p, a._p)
d["p"].__delete__(a)
print(property().getter(5).fget, property(1).setter(6).fset, property().deleter(7).fdel)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: property().__get__(1, int))
attempt(lambda: property().__set__(1, 2))
attempt(lambda: property().__delete__(1))
attempt(lambda: property(5).__get__(1, int))
attempt(lambda: d["m"].__get__(None))
attempt(lambda: d["m"].__get__(None, None))
attempt(lambda: d["c"]())
attempt(lambda: property(1, 2, 3, 4, 5))
attempt(lambda: property(wrong=1))
attempt(lambda: classmethod())
attempt(lambda: staticmethod(1, 2))
attempt(lambda: staticmethod(x=1))
class B:
    q = A.__dict__["p"]
    r = property(doc="documented")
attempt(lambda: B().r)
attempt(lambda: setattr(B(), "r", 1))
attempt(lambda: delattr(B(), "r"))
print(B.r.__doc__, property(A.m).__doc__, property(lambda s: 1).__doc__, A.p.__name__)
class N:
    def __set_name__(self, owner, name): print("named", owner.__name__, name)
class O:
    x = N()
    y = x
O.z = N()
