# Names: unbound, deleted, global, suggestions, builtins shadowed.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, '|', e)
def unbound():
    if False: x = 1
    return x
def unbound_loop():
    for q in []: pass
    return q
def unbound_aug():
    n += 1
def unbound_except():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    return e
def unbound_del():
    a = 1
    del a
    return a
def double_del():
    a = 1
    del a
    del a
def del_global():
    global gone
    gone = 1
    del gone
    return gone
def del_param(p):
    del p
    return p
def free():
    def inner(): return v
    if False: v = 1
    return inner()
def del_tuple():
    a, b, c = 1, 2, 3
    del a, (b, [c])
    return c
def shadow():
    len = lambda x: 'mine'
    return len([])
def cond(flag):
    if flag: y = 1
    try: return y
    finally: print('fin')
def while_unbound():
    while False: z = 1
    else: w = 2
    return w, z
def comp():
    return [unknown for _ in range(2)]
def comp_ok():
    return [unknown for _ in range(0)]
def imp():
    try: import math as m
    except ImportError: pass
    del m
    return m
for f in [unbound, unbound_loop, unbound_aug, unbound_except, unbound_del, double_del, del_global, lambda: del_param(1), free, del_tuple, shadow,
          lambda: cond(True), lambda: cond(False), while_unbound, comp, comp_ok, imp]: t(f)
try: del nothing
except NameError as e: print(e)
try: print(prnt)
except NameError as e: print(e)
class A:
    def f(self): return undefined_thing
    try: missing_in_class
    except NameError as e: print(e)
t(A().f)
print = print
x = 1
def f():
    print(x)
f(); del x
t(f)
t(lambda: True if x_missing else False)
e = 'outer'
try: raise ValueError('v')
except ValueError as e: pass
try: e
except NameError as err: print(err)
_ = [0 for last in range(3)]
try: last
except NameError as err: print(err)
a = b = []
a += [1]; print(b, a is b)
a = a + [2]; print(b, a is b)
