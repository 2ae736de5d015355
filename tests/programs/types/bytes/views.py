# memoryview: reading.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
memoryview(b'abc')[1], memoryview(b'abc')[::2].tobytes(), memoryview(b'abc').tolist(), memoryview(b'abc').hex(), len(memoryview(b'abc')), memoryview(b'abc')[1:] == b'bc', memoryview(b'abc').format, memoryview(b'abc').itemsize, memoryview(b'abc').nbytes, memoryview(b'abc').shape, memoryview(b'abc').strides, memoryview(b'abc').ndim, memoryview(b'abc').readonly, memoryview(bytearray(b'a')).readonly, memoryview(b'abc').obj, memoryview(b'ab').contiguous, memoryview(b'abcd')[::2].c_contiguous, memoryview(b'abcd').cast('H').tolist(), memoryview(b'abcd').cast('i').itemsize, memoryview(b'a').suboffsets, memoryview(b'abc').count(97), memoryview(b'abc').index(98), memoryview(b'abc').tobytes('C'), memoryview(b'ab').toreadonly().readonly, 97 in memoryview(b'a'), list(reversed(memoryview(b'ab'))), memoryview(b'\\xff\\xfe').cast('b').tolist(), memoryview(b'ab').cast('c').tolist(), memoryview(bytes(8)).cast('d')[0], memoryview(b'\\x01\\x00').cast('?').tolist()
memoryview(b'abc')[5]
memoryview(b'abc')['a']
memoryview(b'abc').index(5)
memoryview(b'abc')[0, 0]
memoryview('a')
memoryview(5)
memoryview()
memoryview(object=b'a').tobytes()
memoryview(b'abc').cast('H')
memoryview(b'abc').cast('q')
memoryview(b'abc').cast('@')
memoryview(b'abc').cast(5)
memoryview(b'abc').cast('zz')
memoryview(b'abc') < memoryview(b'abd')
memoryview(b'a') + b'a'
memoryview(b'a').foo
memoryview(b'ab').__eq__(5), memoryview(b'ab') == memoryview(bytearray(b'ab')), memoryview(b'a') == 'a', memoryview(b'ab').cast('b') == memoryview(b'ab')
'''.strip().splitlines(): t(line)
