# A function that __get__ or a property gives is called as it stands.
class D:
    def __get__(self, o, c=None):
        return lambda *a: len(a)
class X:
    d = D()
    @property
    def p(self): return lambda *a: len(a)
x = X()
print(x.d(1), x.p(1))
y = x.d; print(y(1))
for i in range(3): print(x.d(1), x.p(1))
