# assert, del, pass, lambda and conditional imports.
def check(v, *msg):
    try:
        if msg: assert v, msg[0]
        else: assert v
        return "held"
    except AssertionError as e: return repr(e), e.args
print(check(1), check(0), check([], "message"), check("", ("a", "tuple")), check(None, None))
try: assert (1, "always true"), "x"
except AssertionError: print("never")
class Truth:
    def __bool__(self): raise KeyError("in bool")
try: assert Truth()
except KeyError as e: print(repr(e))
def dels():
    a = b = c = [1, 2, 3]
    del a, c[0], b[:1]
    try: a
    except UnboundLocalError as e: print(e)
    return b
print(dels())
x = 1
del x
try: x
except NameError as e: print(e)
try: del x
except NameError as e: print(e)
def g():
    global y
    y = 5
    del y
    try: y
    except NameError as e: return str(e)
print(g())
d = {"a": {"b": [1, 2]}}
del d["a"]["b"][0]
print(d)
for stmt in ("del d['zz']", "del d['a'].b", "del d.x", "del [][0]", "del (1).real", "del 'a'[0]", "del (d2, d)", "del int.real", "del None.x"):
    try: exec(stmt); print("ok", stmt)
    except Exception as e: print(stmt, "->", type(e).__name__, e)
f = lambda a, *b, c=1, **k: (a, b, c, k)
print(f(1), f(1, 2, c=3, z=4), (lambda: (yield))().__class__.__name__, (lambda x: lambda y: x + y)(1)(2), (lambda *, k: k)(k=9), f.__name__, [(lambda i: i * 2)(i) for i in range(3)], (lambda: [z := 1, z])(), (lambda x=(lambda: 5)(): x)())
try: import no_such_module
except ImportError as e: print(type(e).__name__, e, e.name)
try: from math import no_such_name
except ImportError as e: print(type(e).__name__, e, e.name)
if x_missing := None: import other_missing
try: import json
except ImportError: json = None
else: print("json" if json else "")
def late():
    import math as m, string
    from math import sqrt as root, pi
    return m.floor(2.5), root(4), pi > 3, string.digits
print(late())
try: late.__code__.co_name; math
except NameError as e: print(e)
