# pow with and without a modulus.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(2, -1, 7), pow(3, -2, 7)
pow(2, -1, 4)
pow(0, 0), pow(0, 0, 1), pow(5, 0, -3), pow(5, 3, -7), pow(-5, 3, 7), pow(-5, 3, -7)
pow(2, 3, 0)
pow(0, -1)
pow(0.0, -1)
pow(2, 0.5), pow(-8, 1/3), pow(-1, 0.5)
pow(2, 3, 1.5)
pow(2.0, 3, 5)
pow(2, 'a')
pow('a', 2)
pow(2, 3, 'a')
pow(base=2, exp=3), pow(base=2, exp=3, mod=5), pow(2, exp=3, mod=3)
pow(2)
pow(2, 10**3) == 2**1000, pow(3, 200, 10**20), pow(10**30, 10**5, 10**9+7), pow(2, -10**2, 10**9+7)
pow(-2, -3, 10**20+39)
pow(1j, 2), pow(1j, 2, 3)
2 ** -3, (-2) ** -3, 0 ** 0, (-3) ** 3, 2**-1000, 2**-2000
10**400 * 1.0
10**400 / 10**399, 10**400 / 3**10
10**400 / 1
1 / 10**400
'''.strip().splitlines(): t(line)
