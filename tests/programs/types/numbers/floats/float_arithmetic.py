# Floats, infinities and signed zeros in arithmetic and comparisons.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
-7.5 // 2, -7.5 % 2, 7.5 % -2, 0.0 % -1, -0.0 % 1, 1e300 % 3, 5.0 // float('inf'), -5.0 // float('inf'), 5.0 % float('inf'), -5.0 % float('inf'), float('inf') % 2, float('inf') // 2
2.0 ** 0.5, (-2.0) ** 3, (-2.0) ** -3, (-2.0) ** 0.5, 0.0 ** 0, float('inf') ** -1, (-0.0) ** 3, (-0.0) ** 2, 1.0 ** float('nan'), float('nan') ** 0
(-0.0) ** -1
0.0 ** -1.5
10.0 ** 308, 10.0 ** -400
1 == 1.0, 2**53 == float(2**53), 2**53+1 == float(2**53), 10**400 == float('inf'), 10**400 > 1e308, -10**400 < float('-inf'), 1 < float('nan'), 2**70 < 2.0**70, 2**70+1 > 2.0**70, float('nan') != float('nan'), 0.1 == 1/10
1.5 < 'a'
1.5 < None
1j < 2
1j == 0+1j, 1 == 1+0j, 1.5 == 1.5+0j, 1j != 1, 'a' == 1j
'''.strip().splitlines(): t(line)
