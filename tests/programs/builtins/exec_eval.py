# eval, exec and compile: namespaces, modes, errors.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


x = 1
print(eval('x + 1'), eval('x', {'x': 5}), eval('x + y', {'x': 5}, {'y': 6}), eval('  x'))
fails(lambda: eval('x ='))
fails(lambda: eval(''))
fails(lambda: eval('x; y'))
fails(lambda: eval(5))
fails(lambda: eval('x', 5))
fails(lambda: eval('x', {}, 5))
fails(lambda: eval('nothing_here'))
fails(lambda: exec('if'))
g = {}
exec('a = 1\ndef f(): return a + 1', g)
print(g['f'](), sorted(k for k in g if k != '__builtins__'))
loc = {}
exec('b = 2', g, loc)
print(loc, 'b' in g)
code = compile('x * 2', 'file', 'eval')
print(eval(code), eval(code, {'x': 21}))
code = compile('y = x * 3', 'file', 'exec')
exec(code)
print(y, exec('z = 1'), z)
single = compile('x + 100', 'file', 'single')
exec(single)
fails(lambda: compile('x', 'f', 'wrong'))
fails(lambda: compile('x = 1', 'f', 'eval'))
fails(lambda: compile(5, 'f', 'exec'))
fails(lambda: exec(code, 5))


def inner():
    q = 10
    exec('q = 20')
    return q, eval('q + 1'), sorted(locals())


print(inner())
print(eval('[x for x in range(3)]'), eval('(lambda n: n + x)(1)'), eval(b'1 + 1'))
fails(lambda: eval('__import__("math").sqrt(16)'))
fails(lambda: eval('1 / 0'))
