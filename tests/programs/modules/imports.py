import sys
import math as m, string
import string.templatelib
import string.templatelib as cabc
from string.templatelib import Template as Seq
print(m.pi, string.digits)
print(string.templatelib is cabc, cabc.Template is Seq, 'string.templatelib' in sys.modules, sys.modules['math'] is m)


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, 'name', '-'))


def missing():
    import nosuchmodule
def missing_in():
    import nosuchmodule.inner
def not_package():
    import math.inner
def not_package2():
    from math.inner import x
def absent():
    import string.nosuch
def name():
    from string import nosuch
def relative():
    from . import x
def relative2():
    from ..a.b import x
def local():
    import math, string as s
    from math import sqrt as root
    return root(16), s.ascii_lowercase, math.floor(2.5)
for f in (missing, missing_in, not_package, not_package2, absent, relative, relative2, local):
    show(f)
try:
    name()
except ImportError as e:
    print(type(e).__name__, str(e).split(' (')[0], e.name)

from math import *
print(floor(pi), sqrt(2), 'sqrt' in globals())
class Fake:
    answer = 42
sys.modules['fake'] = Fake
import fake
print(fake.answer)
from fake import answer as a
print(a)
sys.modules['gone'] = None
show(lambda: __import__('gone'))
print(__import__('math') is m, __import__('string.templatelib') is string, __import__('string.templatelib', None, None, ['x']) is cabc)
show(lambda: __import__('math', level=-1))
show(lambda: __import__(''))
show(lambda: __import__(3))
import importlib
print(importlib.import_module('math') is m, importlib.import_module('string.templatelib') is cabc)
show(lambda: importlib.import_module('nosuch'))
show(lambda: importlib.import_module('.x'))
ns = {}
exec('from string import *\nfrom string import digits as d', ns)
print(ns['d'], ns['hexdigits'], 'ascii_letters' in ns, '__name__' in ns)
e = ImportError('text', name='n')
print(e.name, e.msg, e.path, e.args, ImportError('a', 'b').msg)
print(sys.modules['__main__'].a, sys.modules['__main__'].__name__)
