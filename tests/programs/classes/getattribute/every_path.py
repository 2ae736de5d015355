# An overridden __getattribute__ is asked on every way that reads an attribute.
import operator


def attempt(f):
    try:
        print('ok', f())
    except Exception as e:
        print(type(e).__name__, e)


class Logged:
    kind = 'class attribute'

    def __init__(self):
        self.value = 1

    def __getattribute__(self, name):
        print('  get', name)
        return object.__getattribute__(self, name)

    def method(self, n=0):
        return self.value + n

    @property
    def double(self):
        return self.value * 2

    @classmethod
    def made(cls):
        return cls.__name__

    def __len__(self):
        return 7

    def __enter__(self):
        return self.value

    def __exit__(self, *args):
        return False


o = Logged()
print(o.value, o.kind)
print(o.method(1))
print(o.double, o.made())
print(getattr(o, 'value'), getattr(o, 'nothing', 'default'), hasattr(o, 'value'), hasattr(o, 'nothing'))
attempt(lambda: o.nothing)
o.value += 5
print(o.__dict__)
print(vars(o))
print(o.__class__)
print(len(o))
with o as v:
    print(v)
print(operator.attrgetter('value', 'kind')(o), operator.methodcaller('method', 3)(o))
print('{0.value} {0.kind}'.format(o), f'{o.value}')
match o:
    case Logged(value=6, kind=k):
        print('matched', k)
m = o.method
print(m(10), Logged.method(o))
print(str(o)[:19], o == o)
print(super(Logged, o).__getattribute__('value'))
print(Logged.kind, Logged.__getattribute__(o, 'value'))
del o.value
attempt(lambda: o.value)
