def gen(a, b=2):
    x = yield a
    yield b

g = gen(1)
print(g.gi_running, g.__name__, g.__qualname__, g.gi_code.co_name)
print(g.gi_suspended)
next(g)
print(g.gi_suspended, g.gi_running)
for _ in g: pass
print(g.gi_suspended)

def outer():
    yield from inner
inner = gen(7)
o = outer()
next(o)
print(o.gi_suspended)

def selfaware():
    print(me.gi_running)
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield
me = selfaware()
next(me)
print(type(me).__name__, iter(me) is me, hasattr(me, "send"), hasattr(me, "__await__"))
try:
    me.missing
except AttributeError as e:
    print(e)
try:
    len(me)
except TypeError as e:
    print(e)
