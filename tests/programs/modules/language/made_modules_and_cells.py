# Modules and cells that a script makes, with the __getattr__ of a module.
import types, sys
m = types.ModuleType('foo', 'docs')
m.x = 5
print(m, m.__name__, m.__doc__, sorted(m.__dict__), m.__loader__, m.__package__, m.__spec__, m.x, vars(m)['x'], type(m), m.__class__)
m.__getattr__ = lambda n: n * 2 if n != 'bad' else missing
print(m.zz, getattr(m, 'yy', 1), hasattr(m, 'q'))
try: m.bad
except NameError as e: print(e)
def ga(name):
    if name == 'soft': return 'S'
    raise AttributeError(f'no {name}')
m.__getattr__ = ga
print(m.soft, hasattr(m, 'hard'), getattr(m, 'hard', 'dflt'))
try: m.hard
except AttributeError as e: print(e)
for i in range(3): print(m.soft, m.x)
sys.modules['foo'] = m
import foo
from foo import soft, x
print(foo is m, soft, x, foo.soft)
exec('y = x + 1\ndef f(): return y', m.__dict__)
print(m.f(), m.y, sorted(k for k in vars(m) if k[0] != '_'))
m.__name__ = 'new'
print(m)
del m.x
try: print(m.x)
except AttributeError as e: print(e)
c, e = types.CellType(5), types.CellType()
print(c.cell_contents, type(c))
try: e.cell_contents
except ValueError as x: print(x)
c.cell_contents = 6; print(c.cell_contents); del c.cell_contents
try: c.cell_contents
except ValueError as x: print(x)
def outer():
    a = 1
    def inner():
        nonlocal a
        a += 1
        return a
    return inner
f = outer()
cell = f.__closure__[0]
print(cell.cell_contents, f(), cell.cell_contents); cell.cell_contents = 40; print(f())
del cell.cell_contents
try: f()
except NameError as x: print(x)
