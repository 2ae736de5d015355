class Shape:
    def area(self): raise NotImplementedError(type(self).__name__)
    def scaled(self, k): return self.area() * k
class Sq(Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a * self.a
class Rect(Shape):
    def __init__(self, a, b): self.b, self.a = b, a
    def area(self): return self.a * self.b
class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3.0 * self.r ** 2
class Lazy(Shape):
    def __getattr__(self, n):
        if n == "area": raise AttributeError(n)
        return 2
class Fixed(Shape):
    area = staticmethod(lambda: 1)
class Many(Shape):
    def __init__(self, *s): self.s = s
    def area(self): return sum(x.area() for x in self.s)

def total(shapes, k):
    t = 0
    for s in shapes:
        t += s.scaled(k)
    return t
mono = [Sq(i) for i in range(50)]
for _ in range(40): r = total(mono, 2)
print(r)
poly = mono + [Rect(1, 2), Circle(1), Fixed(), Many(Sq(1), Rect(2, 3), Many())]
for _ in range(40): r = total(poly, 3)
print(r)
for bad in (Shape(), Lazy()):
    try:
        total(poly + [bad], 1)
    except NotImplementedError as e:
        print("not implemented", e)
print(total([Sq(2 ** 30), Sq(1.5), Sq(True)], 2 ** 20))
try:
    total([Sq("a")], 1)
except TypeError as e:
    print(e)
