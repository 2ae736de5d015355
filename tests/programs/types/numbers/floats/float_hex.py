# float.hex, float.fromhex and float.from_number.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class SF(float): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
float.hex(1.0), (0.1).hex(), (-0.0).hex(), (5e-324).hex(), float('inf').hex(), float('nan').hex(), (1e308).hex(), (2.0**-1022).hex(), (3.5).hex()
float.fromhex('0x1.8p1'), float.fromhex('1.8'), float.fromhex('-0X.8P-2'), float.fromhex('inf'), float.fromhex('-nan'), float.fromhex('  0x1p0  '), float.fromhex('0x1p-1074'), float.fromhex('0x1p-1075'), float.fromhex('0x1.8p-1075'), float.fromhex('0x1.fffffffffffff8p0'), float.fromhex('ff')
float.fromhex('0x1p1024')
float.fromhex('0x')
float.fromhex('x')
float.fromhex('1p')
float.fromhex('')
float.fromhex(1)
float.fromhex('0x1.p5q')
SF.fromhex('1.8')
float.from_number(5), float.from_number(2.5), float.from_number(I(3)), SF.from_number(1)
float.from_number('5')
'''.strip().splitlines(): t(line)
