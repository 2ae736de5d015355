# getattr, setattr, delattr, hasattr: names, defaults, hooks.
def fails(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__ + ':', e)


class C:
    x = 1

    def __getattr__(self, name):
        if name.startswith('dyn'):
            return name.upper()
        raise AttributeError('nothing like ' + name)


class Raises:
    @property
    def p(self):
        raise ValueError('inside')

    @property
    def q(self):
        raise AttributeError('hidden')


c = C()
fails(getattr, c, 'x')
fails(getattr, c, 'dynamo')
fails(getattr, c, 'zzz')
fails(getattr, c, 'zzz', 'default')
fails(getattr, c, 5)
fails(getattr, c)
fails(getattr, 5, 'nothing')
fails(getattr, Raises(), 'p', 'default')
fails(getattr, Raises(), 'q', 'default')
fails(hasattr, Raises(), 'p')
fails(hasattr, Raises(), 'q')
fails(hasattr, c, 'x')
fails(hasattr, c, 'y')
fails(hasattr, c, 1)
fails(setattr, c, 'y', 2)
fails(setattr, c, 'not an identifier', 3)
fails(setattr, c, 1, 2)
fails(setattr, 5, 'a', 2)
fails(setattr, int, 'a', 2)
print(c.__dict__, getattr(c, 'not an identifier'))
fails(delattr, c, 'y')
fails(delattr, c, 'y')
fails(delattr, c, 'x')
fails(delattr, c, None)
fails(delattr, Raises(), 'p')
print(vars(c), 'y' in dir(c), 'x' in dir(c))
fails(vars, 5)
fails(vars, c, c)
print(sorted(k for k in vars(C) if not k.startswith('__')))
print(callable(c), callable(C), callable(len), callable(lambda: 0), callable(getattr(c, '__init__')))
