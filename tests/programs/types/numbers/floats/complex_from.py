# complex() of text, numbers and objects.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
complex(), complex(1), complex(1, 2), complex('1+2j'), complex(' 1 '), complex('(1-2j)'), complex('j'), complex('-j'), complex('1e5j'), complex('inf+nanj'), complex('1_0+2_0j'), complex('+1.5-2.5J'), complex(1j, 1j), complex(True), complex(real=3), complex(imag=2), complex(1.5, imag=1)
complex('1 + 2j')
complex('')
complex('1+2')
complex('1+2i')
complex('((1))')
complex('1', 2)
complex(1, '2')
complex(None)
complex(1, None)
complex([])
complex(1, 2, 3)
complex(b'1')
complex('1j1')
complex('\\ud800')
complex.from_number(3), complex.from_number(2.5), complex.from_number(1j), complex.from_number(I(4))
complex.from_number('1')
1j, -1j, 1+0j, -0.0-0j, complex(-0.0, 0.0), complex(0.0, -0.0), complex(1e100, 1e-10), complex(float('nan'), float('inf')), complex(-0.0, 1), 1.5+2.5j, complex(1e16, 1)
'''.strip().splitlines(): t(line)
