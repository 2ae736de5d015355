# super().name(...) where something is wrong, or where `super` is not what it mostly is.
class Base:
    def greet(self):
        return 'hello'
    def fails(self):
        raise ValueError('base fails')
    text = str.upper


class Derived(Base):
    def missing(self):
        return super().nothing(self.unknown)
    def fails(self):
        return super().fails()
    def rebound(self, other):
        self = other
        return super().greet()
    def deleted(self):
        del self
        return super().greet()
    def unsuited(self):
        return super().text()
    def no_call(self):
        return super().__doc__()
    def arguments(self):
        return super().greet(1 / 0)
    def too_many(self):
        return super().greet(1)
    def attribute(self):
        return super().greet, super().nothing
    def in_list(self):
        return [super().greet() for _ in range(2)]
    def __getattr__(self, name):
        return f'hook {name}'


def shown(f, *args):
    try:
        return f(*args)
    except Exception as error:
        lines, step = [], error.__traceback__
        while step:
            lines.append(step.tb_lineno)
            step = step.tb_next
        return lines[1:], type(error).__name__, str(error)


d = Derived()
for f, args in (('missing', ()), ('fails', ()), ('rebound', (d,)), ('rebound', (5,)), ('rebound', (Derived,)), ('rebound', (Base(),)), ('deleted', ()), ('unsuited', ()),
                ('no_call', ()), ('arguments', ()), ('too_many', ()), ('attribute', ()), ('in_list', ())):
    for i in range(120):
        result = shown(getattr(Derived, f), d, *args)
    print(f, result)


def outside(self):
    return super().greet()


Derived.outside = outside
print(shown(d.outside), shown(lambda: super().greet()))


class Cell:
    def method(self):
        return super().greet()
    early = method


print(shown(Cell().method))
