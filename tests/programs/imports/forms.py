import math, math as m
import collections.abc
import collections.abc as cabc
from math import sqrt, pi as PI
from math import (floor,
    ceil as up,)
from functools import *
print(m is math, cabc is collections.abc, sqrt(16), round(PI, 2), floor(2.5), up(2.5), reduce(lambda a, b: a + b, [1, 2]))
def f():
    import json
    from string import digits as d
    return json.dumps([1]), d
print(f(), "json" in globals())
for src in ("import nothing_here", "import math.nothing", "from math import nothing", "from nothing_here import x", "import collections.nothing", "from . import x", "from .a import b", "from .. import c"):
    try:
        exec(src)
    except ImportError as e:
        print(src, "->", type(e).__name__, e, e.name)
try:
    import nothing_here as q
except ModuleNotFoundError:
    q = None
print(q)
class C:
    import math as inner
    from math import e as euler
print(C.inner is math, round(C.euler, 3))
import sys
print("math" in sys.modules, sys.modules["math"] is math, math.__name__, __name__)
m2 = __import__("math")
print(m2 is math)
import importlib
print(importlib.import_module("collections.abc") is cabc)
for i in range(300):
    import math
    from math import gcd
    r = gcd(i, 12)
print(r, type(math).__name__, hasattr(math, "tau"))
try:
    math.nothing
except AttributeError as e:
    print(e)
math.added = 5
from math import added
print(added)
del math.added
del math
try:
    math
except NameError as e:
    print(e)
