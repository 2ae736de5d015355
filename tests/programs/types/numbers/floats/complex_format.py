# Format specifications of complex numbers.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
format(1j), format(1+2j, '.2f'), format(1+2j, '>20'), format(1+2j, 'e'), format(1+2j, '+'), format(1-2j, ',.1f'), format(1.5+2j, 'g'), format(-0.0+0j, ''), format(1+2j, '*^20.3f'), format(complex('inf+nanj'), '.1f'), format(1e10+1j, ','), format(3j, ''), format(3j, 'g'), format(3+4j, '#.3g')
format(1+2j, '010')
format(1+2j, '=10')
format(1+2j, '%')
format(1+2j, 'd')
format(1+2j, 'n')
'''.strip().splitlines(): t(line)
