# abs.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
abs(-5), abs(-5.5), abs(3+4j), abs(True), abs(-2**70), abs(-0.0), abs(-2**47)
abs('a')
abs(complex(1e308, 1e308))
'''.strip().splitlines(): t(line)
