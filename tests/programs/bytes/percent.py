# bytes % args.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class WithBytes:
    def __bytes__(self):
        return b'<wb>'

    def __repr__(self):
        return 'WithBytes\xe4'


print(b'%d %i %u %5d|%-5d|%05d|%+d|% d' % (1, 2, 3, 4, 5, 6, 7, 8))
print(b'%x %X %#x %o %#o' % (255, 255, 255, 8, 8))
print(b'%s|%b|%5s|%-5s|%.2s' % (b'ab', bytearray(b'cd'), b'ef', memoryview(b'gh'), b'ijk'))
print(b'%c%c%c' % (65, b'B', bytearray(b'C')))
print(b'%r %a %5a %.3r' % ('\xe4', '\xe4', 1, 'abcdef'))
print(b'%f %.2f %e %G %10.3f|%-10.1f|' % (1.5, 2.345, 12345.678, 1e-10, 3.14159, 2.5))
print(b'%s' % WithBytes(), b'%b' % WithBytes(), b'%a' % WithBytes())
print(b'%(a)s %(b)d %%' % {b'a': b'x', b'b': 5})
print(b'%*d|%-*d|%.*f' % (5, 1, 5, 2, 2, 3.14159), b'100%%' % (), b'%s' % b'x', b'\xff%d' % 1)
print(bytearray(b'%s-%d') % (b'a', 1), type(bytearray(b'%d') % 1))
show(lambda: b'%s' % 'x')
show(lambda: b'%s' % 1)
show(lambda: b'%b' % [1])
show(lambda: b'%c' % 256)
show(lambda: b'%c' % -1)
show(lambda: b'%c' % b'ab')
show(lambda: b'%c' % 'a')
show(lambda: b'%c' % 1.5)
show(lambda: b'%d' % b'1')
show(lambda: b'%d' % '1')
show(lambda: b'%x' % 1.5)
show(lambda: b'%f' % 'x')
show(lambda: b'%z' % 1)
show(lambda: b'%' % 1)
show(lambda: b'%d %d' % (1,))
show(lambda: b'%d' % (1, 2))
show(lambda: b'x' % 1)
show(lambda: b'%(a)s' % 1)
show(lambda: b'%(a)s' % {b'b': 1})
show(lambda: b'%(a' % {b'b': 1})
show(lambda: b'%*d' % ('a', 1))
show(lambda: 5 % b'x')
x = b'%d,'
x %= 3
y = bytearray(b'%d;')
z = y
y %= 4
print(x, y, z, y is z)
