# Classes with __slots__ and properties: what is read and written often, and what changes about both.
class Point:
    __slots__ = ('_x', 'y', '__hidden')
    def __init__(self, x, y):
        self._x, self.y, self.__hidden = x, y, x + y
    @property
    def x(self):
        return self._x
    @x.setter
    def x(self, value):
        self._x = value * 2
    @property
    def total(self):
        return self._x + self.y + self.__hidden


class Deep(Point):
    __slots__ = ('z',)
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
    @property
    def total(self):
        return super().total + self.z


class Open(Point):
    def __init__(self, x, y):
        super().__init__(x, y)
        self.more = 'more'


class Hides(Point):
    _x = property(lambda self: 'hidden')


class Member(Point):
    __slots__ = ('_x',)


def work(p, n):
    out = 0
    for i in range(n):
        p.x = i
        p.y += 1
        out += p.x + p.total + p._x
    return out


def attempt(f):
    try:
        return f()
    except (AttributeError, TypeError) as error:
        return f'{type(error).__name__}: {error}'


for p in (Point(1, 2), Deep(1, 2, 3), Open(1, 2), Member(1, 2)):
    print(work(p, 300), p.x, p.y, p.total, getattr(p, 'more', None))
print(attempt(lambda: Hides(1, 2)), attempt(lambda: Point(1, 2).missing), attempt(lambda: setattr(Point(1, 2), 'new', 1)), attempt(lambda: Point.__new__(Point).x), attempt(lambda: Point.__new__(Point).total))
p = Point(1, 2)
del p._x
print(attempt(lambda: p.x), attempt(lambda: p.total))
p.x = 4
print(p.x, p.total)


def reads(p, n, at, change):
    out = []
    for i in range(n):
        if i == at:
            change()
        v = p._x, p.y
        if not out or out[-1] != v:
            out.append(v)
    return out


a, b = Point(1, 2), Deep(3, 4, 5)
member = Point.__dict__['_x']
def hide():
    Point._x = property(lambda self: 'property now')
def plain():
    Deep.y = 'class attribute'
def back():
    Point._x = member
print(reads(a, 300, 150, hide), reads(b, 300, 200, plain), reads(a, 300, 150, back), a._x, b._x, attempt(lambda: setattr(b, 'y', 1)))
a._x = 9
print(a._x, a.x, attempt(lambda: work(a, 20)), attempt(lambda: a.__class__._x.__get__(a)))
a.__class__ = Member if False else Point
print(sorted(n for n in dir(a) if not n.startswith('__')))
