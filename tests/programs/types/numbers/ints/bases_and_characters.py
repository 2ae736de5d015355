# bin, oct, hex, chr, ord.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class Int:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
bin(10), bin(-10), oct(8), hex(255), hex(-2**70), bin(True), hex(I(10)), bin(0)
bin(1.5)
hex('a')
oct(Int(5))
chr(97), chr(0x1f600), ord('a'), ord(b'a'), ord('\\ud800'), chr(I(65)), ord(bytearray(b'z'))
chr(-1)
chr(0x110000)
chr(1.0)
chr(2**70)
ord('ab')
ord('')
ord(5)
ord(b'ab')
'''.strip().splitlines(): t(line)
