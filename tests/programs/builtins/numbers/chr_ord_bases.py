# chr, ord, bin, oct, hex: limits and objects with __index__.
def fails(f, *a):
    try:
        print(ascii(f(*a)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for n in (0, 65, 255, 256, 0xFFFF, 0x10FFFF, 0x110000, -1, 2**40, 2**100, 1.5, 'a', True):
    fails(chr, n)
for s in ('a', '\u20ac', '\U0001F600', '', 'ab', b'a', b'ab', b'', bytearray(b'z'), 5, None):
    fails(ord, s)


class I:
    def __index__(self):
        return 10


class Bad:
    def __index__(self):
        return 'x'


for f in (bin, oct, hex):
    for n in (0, 5, -5, 255, 2**70, -2**70, True, I(), 1.5, 'a', None, Bad()):
        fails(f, n)
fails(chr)
fails(ord)
fails(hex, 1, 2)
print(''.join(map(chr, range(97, 110))), [ord(c) for c in 'az'], int(bin(77), 2), int(hex(2**65), 16) == 2**65)
fails(chr, I())
