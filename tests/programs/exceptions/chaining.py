# __context__, __cause__, __suppress_context__, raise forms, handlers that fail.
def t(f):
    try: f()
    except BaseException as e:
        chain = []
        while e is not None and len(chain) < 6:
            chain.append(f'{type(e).__name__}({e})' + ('*' if e.__suppress_context__ else ''))
            e = e.__cause__ or e.__context__
        print(' <- '.join(chain))
    else: print('no exception')
def a():
    try: 1 / 0
    except ZeroDivisionError: {}['k']
def b():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError('v') from e
def c():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('v') from None
def d():
    try:
        try: raise KeyError(1)
        finally: raise KeyError(2)
    except KeyError: raise KeyError(3)
def e():
    try: raise ValueError('same')
    except ValueError as x: raise x
def f():
    try: raise ValueError('same')
    except ValueError as x: raise x from x
def g(): raise
def h(): raise ValueError from TypeError
def i(): raise ValueError('v') from 'text'
def j(): raise 'text'
def k(): raise None
def l():
    class NotExc: pass
    raise NotExc
def m():
    class Needs(Exception):
        def __init__(self, a, b): super().__init__(a)
    raise Needs
def n():
    try: 1 / 0
    except (ValueError, 5): pass
def o():
    try: 1 / 0
    except 'text': pass
def p():
    try: 1 / 0
    except [ZeroDivisionError]: pass
def q():
    try: 1 / 0
    except undefined: pass
def r():
    try: pass
    except undefined: pass
def s():
    try: raise ValueError(1)
    except ValueError as x:
        y = x
        try: raise TypeError(2)
        except TypeError: pass
        raise RuntimeError(3)
def u():
    for i in range(3):
        try: raise ValueError(i)
        except ValueError as x:
            if i == 2: raise
def v():
    x = ValueError(1); y = TypeError(2)
    x.__context__ = y
    try: raise x
    except ValueError: raise y
def w():
    try: raise ValueError('a')
    except ValueError:
        try: raise TypeError('b')
        except TypeError: pass
        raise
def x():
    def inner(): raise
    try: 1 / 0
    except ZeroDivisionError: inner()
def y():
    try: raise ExceptionInit(5)
    except ValueError: pass
class ExceptionInit(ValueError):
    def __init__(self, v): raise TypeError('in init')
class New(Exception):
    def __new__(cls, *a): return 5
def z(): raise New
class Meta(Exception):
    def __eq__(self, o): return True
    def __bool__(self): raise KeyError('bool')
def aa():
    try: raise Meta('m')
    except Meta: raise ValueError('after')
for fn in [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, u, v, w, x, y]: t(fn)
try: aa()
except ValueError as err: print(type(err.__context__).__name__)
