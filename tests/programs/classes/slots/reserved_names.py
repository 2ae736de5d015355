# The names of __slots__ are all that an instance has.
class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x * self.x + self.y * self.y


def attempt(f):
    try:
        print('ok', f())
    except Exception as e:
        print(type(e).__name__, e)


p = Point(3, 4)
print(p.x, p.y, p.norm(), Point.__slots__)
attempt(lambda: setattr(p, 'z', 1))
attempt(lambda: p.z)
attempt(lambda: p.__dict__)
attempt(lambda: vars(p))
attempt(lambda: setattr(p, 'norm', 1))
attempt(lambda: delattr(p, 'norm'))
attempt(lambda: delattr(p, 'z'))
del p.x
attempt(lambda: p.x)
attempt(lambda: delattr(p, 'x'))
print(hasattr(p, 'x'), hasattr(p, 'y'), getattr(p, 'x', 'none'))
p.x = 10
print(p.x, p.y)
p.y += 1
print(p.x, p.y)

q = Point.__new__(Point)
attempt(lambda: q.x)
attempt(lambda: q.norm())
q.y = 5
print(q.y, hasattr(q, 'x'))

total = 0
points = [Point(i, i + 1) for i in range(2000)]
for round in range(5):
    for p in points:
        p.x += 1
        total += p.norm() - p.y
print(total)
print([n for n in dir(p) if not n.startswith('_')])


class Empty:
    __slots__ = ()


attempt(lambda: setattr(Empty(), 'a', 1))
attempt(lambda: Empty().a)


class Hooked:
    __slots__ = ('a',)

    def __setattr__(self, name, value):
        print('set', name)
        object.__setattr__(self, name, value)

    def __getattr__(self, name):
        return 'missing ' + name


h = Hooked()
print(h.a, h.b)
h.a = 1
print(h.a)
attempt(lambda: setattr(h, 'b', 2))
attempt(lambda: object.__delattr__(h, 'b'))
