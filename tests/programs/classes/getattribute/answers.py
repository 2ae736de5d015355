# What __getattribute__ may answer, with __getattr__ behind it.
def attempt(f):
    try:
        print('ok', f())
    except Exception as e:
        print(type(e).__name__, e)


class Any:
    def __getattribute__(self, name):
        return name.upper()


a = Any()
a.x = 1
print(a.x, a.anything, getattr(a, 'dyn'), hasattr(a, 'q'))
attempt(lambda: a.method())


class Callables:
    def __getattribute__(self, name):
        return lambda *args: (name, args)


print(Callables().method(1, 2), Callables().other())


class Fallback:
    present = 'here'

    def __getattribute__(self, name):
        if name.startswith('no'):
            raise AttributeError('refused ' + name)
        if name == 'bad':
            raise KeyError(name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return 'fallback ' + name


f = Fallback()
f.own = 1
print(f.present, f.own, f.missing, f.nope, hasattr(f, 'nothing'))
attempt(lambda: f.bad)
attempt(lambda: getattr(f, 'bad', 0))


class BothRaise:
    def __getattribute__(self, name):
        raise AttributeError('first ' + name)

    def __getattr__(self, name):
        raise AttributeError('second ' + name)


try:
    BothRaise().x
except AttributeError as e:
    print(e, e.__context__, e.__cause__)
print(getattr(BothRaise(), 'x', 'default'), hasattr(BothRaise(), 'x'))


class PropertyRaises:
    @property
    def p(self):
        raise AttributeError('from the property')

    @property
    def q(self):
        raise ValueError('not caught')

    r = property()

    def __getattr__(self, name):
        return 'instead of ' + name


print(PropertyRaises().p, PropertyRaises().r)
attempt(lambda: PropertyRaises().q)
print(PropertyRaises().p.upper())


class DescriptorRaises:
    class D:
        def __get__(self, instance, owner):
            raise AttributeError('descriptor')
    d = D()

    def __getattr__(self, name):
        return lambda: name


print(DescriptorRaises().d())


class Counting:
    count = 0

    def __getattribute__(self, name):
        if name != 'count' and name != '__class__':
            object.__getattribute__(self, '__class__').count += 1
        return object.__getattribute__(self, name)

    def __init__(self):
        self.x = 1

    def inc(self):
        self.x += 1
        return self.x


c = Counting()
for i in range(3000):
    c.inc()
print(c.x, Counting.count)


class Sub(Counting):
    pass


s = Sub()
print(s.inc(), Sub.count > Counting.count)


class Static:
    @staticmethod
    def __getattribute__(name):
        return 'static ' + name


print(Static().a)


class ListLike(list):
    def __getattribute__(self, name):
        if name == 'append':
            return lambda v: list.append(self, v * 2)
        return super().__getattribute__(name)


l = ListLike()
l.append(2)
list.append(l, 2)
print(l, l.copy(), len(l))


class E(Exception):
    def __getattribute__(self, name):
        if name == 'code':
            return 42
        return super().__getattribute__(name)


try:
    raise E('text')
except E as e:
    print(e.code, e.args)
attempt(lambda: Fallback.missing)
attempt(lambda: object.__getattribute__(f, 1))
attempt(lambda: object.__getattribute__(f, 'missing'))
