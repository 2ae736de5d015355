# bytes() and bytearray() of everything.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class SB(bytes): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
bytes(), bytes(3), bytes([1, 2]), bytes(b'a'), bytes('é', 'utf-8'), bytes('a', encoding='ascii', errors='strict'), bytes(source=b'x'), bytes(bytearray(b'a')), bytes(memoryview(b'abc')[::2]), bytes(range(3)), bytes(I(2)), bytes((I(1), True)), bytes(SB(b'x'))
bytes('a')
bytes(-1)
bytes([256])
bytes([-1])
bytes(['a'])
bytes([1.5])
bytes(1.5)
bytes(None)
bytes(1, 'ascii')
bytes(b'a', 'ascii')
bytes(encoding='ascii')
bytes(errors='x')
bytes('é', 'ascii')
bytes(2**70)
bytes(1, 2, 3, 4)
bytearray(3), bytearray('é', 'utf-8'), bytearray([1]), bytearray(b'x'), bytearray(), bytearray(source=b'a')
bytearray('a')
bytearray(-1)
bytearray([256])
bytearray(None)
'''.strip().splitlines(): t(line)
