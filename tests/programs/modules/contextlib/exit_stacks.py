# contextlib: ExitStack: order, callbacks, exceptions, pop_all, push.
from contextlib import ExitStack, contextmanager


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


@contextmanager
def step(name, swallow=False):
    print('in', name)
    try:
        yield name
    except Exception as e:
        print(name, 'sees', repr(e))
        if not swallow:
            raise
    finally:
        print('out', name)


with ExitStack() as stack:
    print([stack.enter_context(step(n)) for n in 'ab'])
    stack.callback(print, 'callback', 1, sep='-')
    f = stack.callback(lambda: print('second'))
    print(callable(f))
with ExitStack() as stack:
    stack.enter_context(step('outer', True))
    stack.enter_context(step('inner'))
    raise ValueError('x')
try:
    with ExitStack() as stack:
        stack.enter_context(step('p'))
        raise KeyError('k')
except KeyError as e:
    print('got', e)


def report(*exc):
    print('exit', exc[0] and exc[0].__name__, exc[1])
    return exc[0] is ValueError


with ExitStack() as stack:
    stack.push(report)
    raise ValueError('pushed')
with ExitStack() as stack:
    stack.push(report)


@stack.callback
def late():
    print('late')


kept = stack.pop_all()
stack.close()
print('after close of emptied')
kept.close()


def chained():
    with ExitStack() as s:
        s.callback(lambda: 1 / 0)
        s.callback(lambda: [][1])
        raise ValueError('first')


try:
    chained()
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))


class NoExit:
    def __enter__(self):
        return self


fails(lambda: ExitStack().enter_context(NoExit()))
fails(lambda: ExitStack().enter_context(5))


class E:
    def __enter__(self):
        return 'entered'

    def __exit__(self, *a):
        print('E exit', a[0])


with ExitStack() as s:
    print(s.push(E()).__class__.__name__, s.enter_context(E()))


def first_fails():
    with ExitStack() as s:
        s.enter_context(step('one'))
        s.enter_context(step('two'))
        s.enter_context(NoExit())


fails(first_fails)
