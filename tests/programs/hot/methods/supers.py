# super().name(...) in all kinds of methods, called often: what it finds, what it binds, when that changes.
class Root:
    def __init__(self, *args, **names):
        super().__init__()
        self.seen = [*args, *names.items()]
    def who(self):
        return 'root'
    def many(self, *args, **names):
        return args, names
    @classmethod
    def make(cls, n):
        return cls.__name__, n
    @staticmethod
    def plain(a, b=2):
        return a, b
    @property
    def function(self):
        return lambda *args: ('function of', type(self).__name__, args)
    def __secret(self):
        return 'root secret'
    def steps(self):
        yield from ('r1', 'r2')
    table = {'a': 1}.get


class Left(Root):
    def __init__(self, n, **names):
        super().__init__(n, left=n, **names)
    def who(self):
        return 'left ' + super().who()
    def steps(self):
        yield 'l'
        yield from super().steps()


class Right(Root):
    def who(self):
        return 'right ' + super().who()


class Both(Left, Right):
    def __new__(cls, n):
        made = super().__new__(cls)
        made.new = n
        return made
    def __init__(self, n):
        super().__init__(n, both=n)
    def who(self):
        return 'both ' + super().who()
    def many(self, *args, **names):
        return super().many(1, *args, x=2, **names), super().many(), super().many(*args), super().many(k=len([a for a in args]))
    @classmethod
    def make(cls, n):
        return super().make(n + 1)
    @staticmethod
    def plain(a):
        return Both.__mro__[1].plain(a)
    def others(self):
        return super().plain(1), super().plain(1, b=3), super().function(4), super().table('a'), super().table('b', 'no'), super().make(5)
    def nested(self):
        def inside(first):
            return super().who()
        return inside(self), (lambda me: super(Both, me).who())(self), [super(Both, self).who() for _ in range(2)]
    def __eq__(self, other):
        return super().__eq__(other)
    def __repr__(self):
        return 'Both' if super().__repr__().startswith('<') else '?'
    def __setattr__(self, name, value):
        super().__setattr__(name, value)


class Items(list):
    def append(self, x):
        super().append(x * 2)
    def __len__(self):
        return super().__len__() + 100
    def __getitem__(self, i):
        return super().__getitem__(i), 'item'


def everything(n):
    b = Both(n)
    items = Items()
    items.append(n)
    return b.who(), b.seen, b.new, b.many(n, z=1), Both.make(n), b.make(1), Both.plain(n), b.others(), b.nested(), list(b.steps()), b == b, b == 1, repr(b), len(items), items[0]


for i in range(300):
    result = everything(i % 3)
for part in result:
    print(part)
b = Both(1)
print({b.who() for _ in range(200)})
Right.who = lambda self: 'changed'
print({b.who() for _ in range(200)})
Left.many = lambda self, *args, **names: 'left many'
print(b.many(2))
del Left.who
print(b.who())
b.who = 'of the instance'
print(Both.who(b))

