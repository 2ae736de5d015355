# int.to_bytes.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
(5).to_bytes()
(256).to_bytes()
(256).to_bytes(2)
(256).to_bytes(2, 'little')
(256).to_bytes(length=3, byteorder='big', signed=True)
(-1).to_bytes(2)
(-1).to_bytes(2, signed=True)
(-129).to_bytes(1, signed=True)
(-128).to_bytes(1, signed=True)
(128).to_bytes(1, signed=True)
(1).to_bytes(-1)
(1).to_bytes(0)
(0).to_bytes(0)
(1).to_bytes(2, 'middle')
(1).to_bytes(2, 1)
(1).to_bytes('2')
(1).to_bytes(2, 'big', True)
(1).to_bytes(I(2))
(2**100).to_bytes(13)
(2**100).to_bytes(12)
(-2**100).to_bytes(14, 'little', signed=True)
(-2**95).to_bytes(12, 'little', signed=True)
(2**95).to_bytes(12, 'little', signed=True)
'''.strip().splitlines(): t(line)
