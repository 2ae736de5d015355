# Generators used while they run, closed in odd moments, and their errors.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
def selfnext():
    yield 1
    next(g)
g = selfnext(); next(g)
t(lambda: next(g))
t(lambda: next(g))
def selfclose():
    yield 1
    g2.close()
g2 = selfclose(); next(g2)
t(lambda: next(g2))
def selflist(): yield list(g3)
g3 = selflist()
t(lambda: next(g3))
def ignores():
    try: yield 1
    except GeneratorExit: yield 2
g = ignores(); next(g)
t(lambda: g.close())
t(lambda: next(g))
def returns():
    try: yield 1
    except GeneratorExit: return 'closed'
g = returns(); next(g)
t(lambda: g.close())
t(lambda: g.close())
def raises():
    try: yield 1
    finally: raise KeyError('fin')
g = raises(); next(g)
t(lambda: g.close())
def catches():
    while True:
        try: got = yield 'ready'
        except ValueError as e: print('in gen', e)
        else: print('got', got)
g = catches()
t(lambda: g.send(5))
t(lambda: next(g))
t(lambda: g.send(7))
t(lambda: g.throw(ValueError('thrown')))
t(lambda: g.throw(KeyError))
t(lambda: g.send(1))
def stop():
    yield 1
    raise StopIteration('inner')
t(lambda: list(stop()))
def ret():
    yield 1
    return 'value'
g = ret(); next(g)
try: next(g)
except StopIteration as e: print(e.value, e.args)
t(lambda: next(g))
g = ret()
t(lambda: g.throw(IndexError('early')))
t(lambda: next(g))
t(lambda: g.throw(5))
g = (i for i in range(3))
t(lambda: (next(g), list(g), list(g), next(g, 'default')))
def lazy():
    print('started')
    yield
x = lazy(); print('made'); t(lambda: next(x))
t(lambda: (i for i in 5))
t(lambda: list(1 // i for i in [1, 0]))
t(lambda: sum(x for x in ['a']))
print(type(x).__name__, iter(x) is x, hasattr(x, 'send'), x.__name__)
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
print([n for n, _ in zip(fib(), range(10))])
def perms(xs):
    if not xs: yield []
    for i, x in enumerate(xs):
        for rest in perms(xs[:i] + xs[i + 1:]): yield [x] + rest
print(list(perms([1, 2, 3])))
