# Complex arithmetic and methods.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
(1+2j)*(3-4j), (1+2j)/(3-4j), (1+2j)**2, (1+2j)**-1, (1+2j)**0.5, (1+2j)**(1+1j), 1j**2, 1j**100, 0j**0, (1+2j)-1, 1-(1+2j), 2*(1j), 1j/2, 2/1j, 1.5+1j, 1j+True, (1+2j)**0
0j ** -1
0j ** 1j
(1e200+1j)**2
(1e200+1e200j)*(1e200+1e200j)
(1+2j).conjugate(), (1+2j).real, (1+2j).imag, bool(0j), bool(1j), hash(1j), (1+2j).__complex__(), (1+2j).__getnewargs__(), -(1+2j), +(1+2j), abs(-1-1j), (1+2j).__add__('a'), (1+2j).__eq__(1), (1+2j).__pow__(2), (1+2j).__bool__(), (1+2j).__rsub__(1), (1+2j).__lt__(1)
(1+2j).__pow__(2, 3)
~1j
int(1j)
1j & 1
(1).real.real, 1.0.imag
(1).real = 5
1 .__class__, 1..__class__, 1j.__class__
'''.strip().splitlines(): t(line)
