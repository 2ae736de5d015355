# % formatting of bytes.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
b'%d %s %b' % (1, b'a', b'b'), b'%c%c' % (65, b'B'), b'%x' % 255, b'%5.1f' % 1.5, b'%a %r' % ('é', 'é'), b'%(a)s' % {b'a': b'x'}, b'%%' % (), b'%*d' % (4, 2), bytearray(b'%d') % 5, b'%s' % bytearray(b'q'), b'%s' % memoryview(b'm')
b'%s' % 'a'
b'%b' % 1
b'%c' % 256
b'%c' % b'ab'
b'%c' % 'a'
b'%d' % 'a'
b'%d' % b'1'
b'%s' % (b'a', b'b')
b'%s'  % ()
b'%q' % 1
'''.strip().splitlines(): t(line)
