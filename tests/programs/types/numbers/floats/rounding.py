# round.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(15, -1), round(25, -1), round(5, -1), round(5, -5), round(5, 10**10)
round(1.5, None), round(1.5, 0), round(-0.4), round(-0.4, 0), round(0.5), round(1e300), round(1e20, -19), round(1.5e-10, 12), round(12345.678, -2), round(5e-324, 400), round(1e308, -400), round(1.0, -308)
round(float('nan'))
round(float('inf'))
round(float('nan'), 2), round(float('inf'), -2)
round(1.5, 'a')
round(1.5, 1.0)
round('a')
round(1j)
round(number=1.5, ndigits=1), round(1.55, ndigits=1)
round()
round(I(3))
round(10**30, -29), round(15 * 10**29, -30), round(25 * 10**29, -30), round(-10**30 + 1, -1), round(True, -1), round(True)
round(1e16 + 2, -1), round(0.15, 1), round(0.25, 1), round(0.35, 1), round(1e22, 5), round(9.995, 2), round(1.7976931348623157e308, -308)
'''.strip().splitlines(): t(line)
