# A global or local name `super` of the script's own.
class Base:
    def greet(self, *args):
        return 'base', args


class Derived(Base):
    def greet(self, *args):
        return super().greet(*args), super().greet(1), super().__class__
    def local(self):
        super = lambda: Fake('local')
        return super().greet(2)


class Fake:
    def __init__(self, name):
        self.name = name
    def greet(self, *args):
        return self.name, args
    def __getattr__(self, name):
        return lambda *args: (name, args)


def attempt(f):
    try:
        return f()
    except (TypeError, AttributeError) as error:
        return type(error).__name__, str(error)


d = Derived()
print([d.greet('x') for _ in range(150)][-1], d.local())
super = lambda: Fake('global')
print([d.greet('x') for _ in range(150)][-1], d.local())
super = lambda *args: (args, len(args))
print(attempt(d.greet))
super = None
print(attempt(d.greet))
super = Fake
print(attempt(d.greet))
del super
print([d.greet('y') for _ in range(150)][-1])
