# float() of bytes, numbers and objects.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class Int:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
class Fl:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v
class SI(int): pass
class SF(float): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
float(b'1.5'), float(bytearray(b'2')), float(b' 3 ')
float(b'x')
float(memoryview(b'1.5'))
float(None)
float([])
float(1j)
float(x=1)
float(1, 2)
float(I(3)), float(SI(3)), float(True), float(Fl(2.5)), float(SF(2.5)), type(float(SF(2.5)))
float(Fl(1))
float(Fl(SF(1.5)))
float(Int(1))
float(10**400)
float(2**1023), float(2**53+1), float(10**22), float(10**23), float(-2**70-1)
float('1' + '0' * 400), float('1e-400'), float('1e400'), float('-1e400'), float('1' * 310 ), float('0.' + '0'*320 + '5')
1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.0001234, 1.5e-7, 1e100, 1.0, 100.0, 1e22, 5e-324, 1.7976931348623157e308, 0.1+0.2, 2/3, 1e21, 123456.789e3
'''.strip().splitlines(): t(line)
