# memoryview over bytes and bytearray.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


b = b'abcdef'
m = memoryview(b)
print(len(m), m[0], m[-1], m.tobytes(), m.tolist(), m.readonly, m.format, m.itemsize, m.ndim, m.shape, m.strides, m.suboffsets, m.nbytes, m.contiguous, m.c_contiguous, m.f_contiguous, m.obj is b)
print(m[1:3].tobytes(), m[::2].tolist(), m[::-1].tobytes(), bytes(m[1:]), m[1:][1:][0], list(m), 97 in m, m == b, m == b'x', m == memoryview(b), m != b, hash(m) == hash(b), m.hex(), m[::2].contiguous, m[::2].strides)
print(m == [97], m == 'abcdef', list(reversed(m)), bool(m), bool(m[:0]), m.count(97), m.index(98), bytearray(m), m[2:4] in (b'cd',))
show(lambda: m[10])
show(lambda: m['a'])
show(lambda: m[1.5])
show(lambda: m[0, 0])
show(lambda: m.__setitem__(0, 1))
show(lambda: m.__delitem__(0))
show(lambda: memoryview('x'))
show(lambda: memoryview(5))
show(lambda: memoryview())
show(lambda: m + m)
show(lambda: m < m)
show(lambda: m.index(5))
show(lambda: len(m[::2][1:]))
a = bytearray(b'abcdef')
w = memoryview(a)
w[0] = 90
w[1:3] = b'YX'
w[3:] = bytearray(b'123')
w[::2] = b'...'
print(a, w.readonly, w.toreadonly().readonly, w[1:4].tolist())
w[1:3] = w[2:4]
print(a)
show(lambda: w.__setitem__(0, 256))
show(lambda: w.__setitem__(0, 'a'))
show(lambda: w.__setitem__(0, b'a'))
show(lambda: w.__setitem__(slice(0, 2), b'abc'))
show(lambda: w.__setitem__(slice(0, 2), 'ab'))
show(lambda: w.__setitem__(slice(0, 2), 5))
show(lambda: w.__setitem__(9, 1))
show(lambda: w.__delitem__(0))
show(lambda: w.toreadonly().__setitem__(0, 1))
show(lambda: hash(w))
show(lambda: w.cast('x'))
show(lambda: w.cast(5))
print(w.cast('B') == w, w.cast('b').tolist(), w.cast('c')[0])
show(lambda: w[::2].cast('B'))
with memoryview(a) as v:
    print(v[0])
show(lambda: v[0])
show(lambda: len(v))
show(lambda: v.tobytes())
show(lambda: v.__enter__())
show(lambda: v == v)
show(lambda: repr(v).startswith('<released memory at 0x'))
v.release()
show(lambda: v.readonly)
show(lambda: bytes(v))
print(repr(w).startswith('<memory at 0x'), type(w), memoryview.__name__)
print(b'x'.join([w[:2], b'z']), b'ab' + memoryview(b'cd'), bytearray(b'ab') + memoryview(b'cd'), memoryview(memoryview(b'ab')).obj, w.tobytes('C'), w.tobytes(order=None))
for i, x in enumerate(memoryview(b'ab')):
    print(i, x)
x, y = memoryview(b'hi')
print(x, y, memoryview(bytearray(b'xy')) == bytearray(b'xy'), memoryview(b'ab').tolist() == [97, 98])
