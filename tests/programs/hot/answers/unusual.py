# Methods that are no plain functions: generators, coroutines, static and class methods, callables, partials, None.
from functools import partial, partialmethod


class Callable:
    def __init__(self, answer):
        self.answer = answer
    def __call__(self, *args):
        return self.answer


def attempt(f, x):
    try:
        result = f(x)
    except (TypeError, ValueError) as error:
        return f'{type(error).__name__}: {error}'
    return result if isinstance(result, (int, str, list)) else type(result).__name__


def unpack(x):
    a, b = x
    return [a, b]


def generator(self):
    yield 1
    yield 2


def defaults(self, n=2, *, m=1):
    return n + m


def many(*args, **names):
    return len(args)


class Meta(type):
    def __len__(cls):
        return 7
    def __bool__(cls):
        return False
    def __contains__(cls, item):
        return item == 'x'
    def __iter__(cls):
        yield from ('m', 'n')
    def __str__(cls):
        return 'meta'


class OfMeta(metaclass=Meta):
    pass


class Member:
    def __get__(self, instance, owner):
        return lambda *args: 4


def make(method):
    names = '__len__ __contains__ __bool__ __hash__ __iter__ __str__ __repr__ __format__'.split()
    return type('Made', (), dict.fromkeys(names, method))


methods = {
    'generator': generator, 'defaults': defaults, 'many': many, 'lambda': lambda *a: 'text', 'static': staticmethod(lambda *a: 5),
    'class': classmethod(many), 'callable': Callable(6), 'wrong': Callable([]), 'partial': partial(max, 3, 4), 'partialmethod': partialmethod(many, 1, 2),
    'member': Member(), 'iterator': lambda *a: iter(['a', 'b']), 'type': list, 'len': len, 'none': None, 'no arguments': lambda: 1, 'two': lambda a, b: 1,
}
operations = {
    'len': len, 'in': lambda x: 1 in x, 'if': lambda x: 'true' if x else 'false', 'hash': hash, 'list': list, 'unpack': unpack, 'str': str, 'repr': repr, 'f': lambda x: f'{x}',
}
for kind, method in methods.items():
    for name, f in operations.items():
        if kind == 'len' and name in ('len', 'list', 'repr', 'str', 'f', 'in', 'if', 'hash', 'unpack'):
            continue  # asks itself
        if kind == 'type' or (kind == 'none' and name == 'if'):
            continue
        print(kind, name, attempt(f, make(method)()))
for i in range(200):
    results = [attempt(f, OfMeta) for f in operations.values() if f not in (hash, repr)]
print(results)

