# f-strings, format specs and % at their edges.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x, w, name, d = 3.14159, 10, 'krait', {'k': [1, 2]}
t(lambda: f'{x:{w}.{w // 5}f}|{name!r:^{w}}|{name:*>{w}}|{d["k"][1]:03d}|{ {1: 2}[1] }|{{{x}}}|{x!s:.4}')
t(lambda: f'{x=}|{x = :.2f}|{name=!s}|{w+1=}|{d["k"]=}')
t(lambda: f'{"nested " + f"{name + f'{w}'}"}|{'a' 'b'}|{(lambda: 1)!r}'[:20])
t(lambda: f'{(lambda v: v * 2)(4)}|{w:x}|{w:#x}|{w:#010b}|{-w:+d}|{w: d}|{10**9:,}|{10**9:_}|{255:_x}|{w:c}|{w:e}|{w:%}')
t(lambda: f'{1e10:g}|{1e-10:g}|{123456789.0:g}|{0.5:.0%}|{1.5:.0f}|{2.5:.0f}|{-0.0:z.1f}|{1234567.891:,.2f}|{float("inf"):06}|{float("nan"):>6}')
t(lambda: f'{"abc":5}|{"abc":>5}|{"abc":^6}|{"abc":.2}|{"abc":<5.1}|{"é日":-^6}|{True}|{True:d}|{True:5}|{None}|{[1, "a"]}|{(1,)}|{...}')
t(lambda: f'{5:<5}|{5:^5}|{5:=+5}|{-5:=5}|{-5:05}|{5:<05}|{"a":05}|{"a":=^5}')
for value, spec in [(5, 's'), ('a', 'd'), (5, '.2'), (5.5, 'd'), ('a', '+'), ('a', '='), ('a', ','), (5, ',,'), (5, ',_'), (5, 'q'), (5, '10q'), ([], '5'), (None, '5'), (5, 'c'), (-5, 'c'),
                    (10**8, 'c'), (5, ' +'), (5, '.'), (5, '{'), (5, '9' * 30), (1.5, 'x'), (1.5, 'n'), (5, 'n'), ('a', '<<<5'), (1.5, ',.1f'), (5, 'z'), ('x', '#'), (True, ',')]:
    t(lambda: repr(value) + ' ' + spec[:12] + ' ' + format(value, spec))
t(lambda: '{} {}'.format(1))
t(lambda: '{0} {}'.format(1, 2))
t(lambda: '{} {0}'.format(1, 2))
t(lambda: '{a}'.format(b=1))
t(lambda: '{'.format())
t(lambda: '}'.format())
t(lambda: '{!}'.format(1))
t(lambda: '{!x}'.format(1))
t(lambda: '{0.real} {0.imag} {1[0]} {1[-1]}'.format(3, {0: 'a', '-1': 'b'}))
t(lambda: '{0.nope}'.format(3))
t(lambda: '{0[a]}'.format([1]))
t(lambda: '{:{}}|{:{w}.{p}}'.format('a', 5, 1.23456, w=8, p=3))
t(lambda: '{{}} {:>{}} {!r:>5}'.format(1, 4, 'a'))
t(lambda: '%d %s %r %x %o %e %g %c %c %% %5.1f|%-5d|%+d|%05d|%#x' % (1, 'a', 'b', 255, 8, 1.5, 1e10, 'c', 100, 2.25, 3, 4, 5, 255))
t(lambda: '%(a)s %(b)05.1f %(a)r' % {'a': 'x', 'b': 2})
for f, a in [('%d', 'a'), ('%d', 1.9), ('%x', 1.5), ('%c', 'ab'), ('%c', 10**8), ('%s %s', (1,)), ('%s', (1, 2)), ('%q', 1), ('%', 1), ('%(a)s', 5), ('%(a)s', {}), ('%s', {}), ('%s', [1, 2]), ('%5', 1), ('%*d', (5, 3)), ('%.*f', (2, 1.234)), ('%*d', ('a', 3)), ('%i%%', 5), ('%s', ()), ('x', ()), ('x', 1), ('x', {}), ('%.3s|%10.2s|', ('abcdef', 'xyz')), ('%a', 'é'), ('%d', None), ('%f', 'x'), ('%ld', 5), ('% d', 5), ('%-+5d|', 5)]:
    t(lambda: f % a)
print([format(v, "z") for v in (-0.5j, complex(-0.0, -0.0), complex(-0.0, 1))], format(complex(-0.001, 1), "z.1f"), format(-0.001, "z.1f"))
for v in (10**20, -1, 0x110000):
    try: print(format(v, "c"))
    except OverflowError as e: print(e)
