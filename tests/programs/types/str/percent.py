# % formatting.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
'%s' % 1, '%s %s' % (1, 2), '%(a)s' % {'a': 1}, '%5d|%-5d|%05d|%+d|% d' % (1, 2, 3, 4, 5), '%x %X %o %#x %#o' % (255, 255, 8, 255, 8), '%c%c' % ('a', 98), '%r %a' % ('é', 'é'), '%.2f %e %g %G %E' % (1.5, 1.5, 1e10, 1e-10, 2.5), '%%' % (), '%5.1f|%-8.2f|' % (1.25, 2.5), '%*d' % (5, 3), '%.*f' % (2, 1.234), '%-*d|' % (5, 3), '%s' % (None,), '%s' % [1], '%.2s' % 'abc', '%i %u' % (1.9, -2), '%d' % True, '%ld' % 5, '%s' % {'a': 1}, '%(a)s %(a)d' % {'a': 5}, '%(a(b))s' % {'a(b)': 1}
'''.strip().splitlines(): t(line)
