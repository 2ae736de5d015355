# Descriptors that only look like plain attributes, read in hot loops: subclasses of property and of list, classes with a metaclass.
class Counted(property):
    reads = 0
    def __get__(self, obj, owner=None):
        Counted.reads += 1
        return super().__get__(obj, owner) if obj is not None else "class"
class Quiet(property): pass
class Words(list):
    def __get__(self, obj, owner): return len(self) + (0 if obj is None else obj.n)
class Meta(type):
    def __get__(cls, obj, owner): return cls.value
class Inner(metaclass=Meta): value = 5
class Loud(staticmethod):
    def __get__(self, obj, owner=None): return 7
class C:
    def __init__(self, n): self.n = n
    counted = Counted(lambda self: self.n)
    quiet = Quiet(lambda self: self.n * 2)
    words, inner, loud = Words("abc"), Inner, Loud(len)
    plain, kind, items = 1, int, [1, 2]
def read(c, n):
    t = 0
    for i in range(n):
        t += c.counted + c.quiet + c.words + c.inner + c.loud + c.plain + c.kind(2) + len(c.items)
    return t
def of_class(n):
    t = 0
    for i in range(n): t += C.words + C.inner + C.loud + len(C.counted) + C.plain + C.kind(3)
    return t
c = C(3)
print(read(c, 300), Counted.reads, of_class(300), Counted.reads)
Inner.value = 50
C.plain = Words("zz")
print(read(c, 300), of_class(300))
Words.__get__ = lambda self, obj, owner: 1000
print(read(c, 300), of_class(300))
del Words.__get__
try: read(c, 300)
except TypeError as e: print(e)
C.words = C.plain = property(lambda self: 2)
print(read(c, 300))
C.quiet = Counted(lambda self: 0)
print(read(c, 250), Counted.reads)
Meta.__get__ = lambda cls, obj, owner: 1.5
print(read(c, 250))
del Meta.__get__
C.inner = 4
print(read(c, 250))
class D(C):
    counted = 10
    @property
    def quiet(self): return super().quiet + 1
print(read(D(1), 250), [read(x, 60) for x in (c, D(2), C(4))])
