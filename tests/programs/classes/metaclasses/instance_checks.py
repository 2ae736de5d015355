class Meta(type):
    def __instancecheck__(cls, o): return o == 5 or type.__instancecheck__(cls, o)
    def __subclasscheck__(cls, k): return k is int or super().__subclasscheck__(k)
class A(metaclass=Meta): pass
class B(A): pass
print(isinstance(5, A), isinstance(6, A), isinstance(A(), A), isinstance(B(), A), isinstance(5, (str, A)))
print(issubclass(int, A), issubclass(str, A), issubclass(B, A), issubclass(A, B), issubclass(bool, (B, int)))
def hot(xs):
    n = 0
    for x in xs:
        if isinstance(x, int): n += 1
        elif isinstance(x, (str, float)): n += 10
        elif isinstance(x, A): n += 100
    return n
for _ in range(150): r = hot([1, "a", 2.5, None, True])
print(r, hot([B(), 5, [], A]), hot([A(), 2 ** 90]))
try:
    raise ValueError("v")
except Exception as e:
    print(isinstance(e, ValueError))
for bad in ("isinstance(1, 2)", "isinstance(1, (int, 'x'))", "isinstance('', (int, 'x'))", "issubclass(1, int)", "issubclass(int, [int])"):
    try:
        print(bad, eval(bad))
    except TypeError as e:
        print(bad, "->", e)
class Proxy:
    @property
    def __class__(self): return int
p = Proxy()
print(isinstance(p, Proxy), type(p).__name__, p.__class__)
