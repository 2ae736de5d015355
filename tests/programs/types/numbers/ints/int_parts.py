# Methods of int that tell what it is made of.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
(5).as_integer_ratio(), True.as_integer_ratio(), (-5).as_integer_ratio()
(5).is_integer(), (5).conjugate(), (5).numerator, (5).denominator, (5).real, (5).imag, True.real, True.numerator
'''.strip().splitlines(): t(line)
