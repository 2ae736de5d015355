# divmod, and division by zero.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
divmod(7, -3), divmod(-7, 3), divmod(-7, -3), divmod(7.5, -2), divmod(-0.0, 1), divmod(5, 0.3)
divmod(1, 0)
divmod(1.0, 0)
divmod('a', 1)
divmod(1j, 2)
divmod(2**70, -3), divmod(-2**70, 2**33+1), divmod(2**70, 2**70), divmod(-1, 2**70), divmod(1, -2**70)
7 // 0
7 % 0
7 / 0
7.0 // 0
7.0 % 0
7.0 / 0
1j / 0
1j // 2
1j % 2
7 // 0.0
'''.strip().splitlines(): t(line)
