# contextlib: managers, stacks, decorators, and what exceptions do in them.
from contextlib import *
import contextlib
@contextmanager
def tag(name, log=None):
    """Doc of tag"""
    print('<', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('caught', e)
    finally:
        print('>', name)
with tag('a') as x: print(x)
with tag('b'): raise ValueError('v')
try:
    with tag('c'): raise KeyError('k')
except KeyError as e: print('KeyError', e, e.__context__)
@tag('deco')
def f(n): return n * 2
print(f(4), f(5), f.__name__, tag.__name__, tag.__doc__)
@contextmanager
def none():
    if 0: yield
@contextmanager
def twice():
    yield 1
    yield 2
@contextmanager
def swallow():
    try: yield
    except Exception: pass
@contextmanager
def replace():
    try: yield
    except Exception as e: raise RuntimeError('new') from e
@contextmanager
def stop():
    yield
for cm in (none, twice):
    try:
        with cm(): print('in')
    except RuntimeError as e: print(e)
with swallow(): 1 / 0
try:
    with twice(): 1 / 0
except Exception as e: print(type(e).__name__, e)
try:
    with replace(): 1 / 0
except RuntimeError as e: print(e, repr(e.__cause__))
try:
    with stop(): raise StopIteration('s')
except StopIteration as e: print('StopIteration', e.value)
class Thing:
    def close(self): print('closed')
with closing(Thing()) as t: print(type(t).__name__)
with suppress(ZeroDivisionError, KeyError): {}['x']
with suppress(): print('ok')
try:
    with suppress(KeyError): [][1]
except IndexError as e: print(e)
with nullcontext(5) as n: print(n)
class CM:
    def __init__(self, n, swallow=False): self.n = n; self.s = swallow
    def __enter__(self): print('enter', self.n); return self.n
    def __exit__(self, t, v, tb): print('exit', self.n, t and t.__name__); return self.s
with ExitStack() as st:
    print(st.enter_context(CM(1)), st.enter_context(CM(2)))
    st.callback(print, 'callback', sep='-'); st.push(lambda *a: print('pushed', a[0])); st.push(CM(3))
with ExitStack() as st:
    st.enter_context(CM(1)); st.enter_context(CM(2, True)); st.enter_context(CM(3)); 1 / 0
try:
    with ExitStack() as st:
        st.callback(lambda: 1 / 0); st.enter_context(CM('x')); raise KeyError('orig')
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
with ExitStack() as st:
    st.callback(print, 'late'); keep = st.pop_all(); print('moved')
keep.close()
try:
    with ExitStack() as st: st.enter_context(5)
except TypeError as e: print(e)
class D(ContextDecorator):
    def __enter__(self): print('D in'); return self
    def __exit__(self, *e): print('D out'); return False
@D()
def g(): print('g')
g()
class W:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): pass
w = W()
with redirect_stdout(w): print('hidden', 1)
print(w.t)
@asynccontextmanager
async def ac():
    print('ain')
    try: yield 7
    finally: print('aout')
async def main():
    async with ac() as v: print(v)
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(ac())); s.callback(print, 'cb'); s.enter_context(CM(9))
    async with nullcontext(3) as z: print(z)
try: main().send(None)
except StopIteration: print('done')
