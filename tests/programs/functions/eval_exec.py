print(eval('1 + 2 * 3'), eval('  len("abc")'), eval(b'2**10'))
x = 10
print(eval('x + 1'), eval('x + y', {'x': 1, 'y': 2}), eval('x + y', {'x': 1}, {'y': 5}))
exec('z = x * 2\nprint("in exec", z)')
print(z)
g = {}
exec('def f(n):\n    return 1 if n < 2 else n * f(n - 1)\nclass A:\n    k = 3\n    def m(self):\n        return f(self.k)\na = A().m()', g)
print(g['a'], g['f'](10), sorted(k for k in g))
def outer(p, q=2):
    r = p + q
    def inner():
        return r
    print(sorted(locals()), locals()["q"])
    print(eval('p * q + r'), [eval('p + i', {'p': p, 'i': i}) for i in range(3)])
    exec('r = 100')
    return r, inner()
print(outer(3))
c = compile('a + b', 'file.py', 'eval')
print([eval(c, {'a': i, 'b': 1}) for i in range(3)], type(c).__name__)
c = compile('for i in range(3):\n    print(i, end=" ")\nprint()', 'f', 'exec')
exec(c); exec(c, {})
for source in ['1 +', 'a b', 'def f(:', 'x = 1', '', 'print("é', '(1', 'return 5']:
    try:
        print(eval(source))
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.filename, repr(e.text), e)
    try:
        exec(source)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset)
for bad in [lambda: eval(5), lambda: exec(None), lambda: eval('1', 5), lambda: eval('nope'), lambda: eval('1', {}, 5),
            lambda: compile('1', 'f', 'x'), lambda: eval('1/0'), lambda: eval('a\0b')]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(eval('[i * x for i in range(3)]'), eval('(lambda v: v + x)(5)'), eval('{k: v for k, v in zip("ab", [1, 2])}'))
fs = eval('[lambda i=i: i + x for i in range(3)]')
print([f() for f in fs])
print(globals() is globals(), 'x' in globals(), globals()['x'], globals()['__name__'])
globals()['made'] = 5
print(made)
exec('made = made + 1; del z')
print(made, 'z' in globals())
class C:
    v = 1
    exec('w = v + 1')
    print(w, sorted(k for k in locals() if not k.startswith('__')))
print(C.w)
exec('''
def gen():
    yield from range(3)
    try:
        yield 'x'
    finally:
        print('closed')
print(list(gen()))
''')
total = 0
for i in range(3000):
    total += eval(f'{i} + 1')
print(total)
def scope():
    exec('import math; print(math.floor(2.5))')
    d = {}
    exec('k = 5\nglobal q\nq = 7', {'n': 1}, d)
    return d
print(scope())
import builtins
print(builtins.len is len, builtins.ValueError is ValueError)
def deep(n):
    return n if n == 0 else eval('deep(n - 1)')
print(deep(50))
