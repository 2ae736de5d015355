# globals(), locals(), vars(), dir() in functions, classes and comprehensions.
top = 1


def f(a, b=2, *args, c=3, **kw):
    d = 4
    return locals()


print(f(1), f(1, 5, 6, c=7, e=8))
print('top' in globals(), globals()['top'], globals() is globals(), 'f' in dir())
globals()['made'] = 99
print(made)


def g():
    x = 1
    before = locals()
    y = 2
    return before, sorted(locals())


print(g())


class C:
    a = 1
    names = sorted(n for n in locals() if not n.startswith('__'))
    b = 2


print(C.names, sorted(n for n in vars(C) if not n.startswith('__')))


def outer():
    v = 5

    def inner():
        v
        w = 6
        return sorted(locals())

    return inner(), sorted(locals())


print(outer())


class D:
    def __dir__(self):
        return ['z', 'a', 'm']


print(dir(D()))


class E:
    def __dir__(self):
        return [1, 'a']


for bad in (E(),):
    try:
        dir(bad)
    except TypeError as e:
        print(e)
print(sorted(set(dir(5)) - set(dir(object())))[:6], vars() is globals())


def update():
    n = 1
    locals()['n'] = 2
    return n


print(update())
