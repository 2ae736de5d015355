# contextlib: contextmanager, closing, suppress, nullcontext, redirect_stdout.
import contextlib
import sys


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


@contextlib.contextmanager
def tag(name):
    """doc of tag"""
    print('enter', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('handled', e)
    finally:
        print('exit', name)


with tag('a') as v:
    print(v)
with tag('b'):
    raise ValueError('inside')
try:
    with tag('c'):
        raise KeyError('through')
except KeyError as e:
    print('outer', e)


@tag('deco')
def decorated(x):
    return x * 2


print(decorated(3), decorated(4), tag.__name__, tag.__doc__)


@contextlib.contextmanager
def bad(n):
    if n == 1:
        return
    yield 1
    if n == 2:
        yield 2


def use(n):
    with bad(n):
        pass


@contextlib.contextmanager
def swallow():
    try:
        yield
    except BaseException:
        pass
    yield


fails(lambda: use(1))
fails(lambda: use(2))


def use_swallow():
    with swallow():
        raise ValueError


fails(use_swallow)
c = tag('once')
with c:
    pass


def again():
    with c:
        pass


fails(again)


class Thing:
    def close(self):
        print('closed')


with contextlib.closing(Thing()) as t:
    print(type(t).__name__)
with contextlib.suppress(KeyError, ValueError):
    raise ValueError
with contextlib.suppress():
    pass
try:
    with contextlib.suppress(KeyError):
        raise TypeError('kept')
except TypeError as e:
    print(e)
with contextlib.suppress(ValueError):
    raise ExceptionGroup('g', [ValueError(1)])
print(contextlib.nullcontext(5).__enter__(), contextlib.nullcontext().__exit__(None, None, None))


class Out:
    def __init__(self):
        self.text = []

    def write(self, s):
        self.text.append(s)


o = Out()
with contextlib.redirect_stdout(o) as target:
    print('hidden')
    print('more', end='!')
print(o.text, target is o)


class M(contextlib.ContextDecorator):
    def __enter__(self):
        print('M in')
        return self

    def __exit__(self, *exc):
        print('M out', exc[0])
        return True


@M()
def raising():
    raise OSError('gone')


print(raising())


class Abstract(contextlib.AbstractContextManager):
    def __exit__(self, *exc):
        return None


with Abstract() as a:
    print(type(a).__name__, isinstance(Thing(), contextlib.AbstractContextManager), isinstance(o, contextlib.AbstractContextManager))
