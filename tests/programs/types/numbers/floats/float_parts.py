# as_integer_ratio, is_integer and special methods of float.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
(0.75).as_integer_ratio(), (1e300).as_integer_ratio(), (-0.0).as_integer_ratio(), (0.1).as_integer_ratio(), (5e-324).as_integer_ratio()
float('inf').as_integer_ratio()
float('nan').as_integer_ratio()
(1.5).is_integer(), (2.0).is_integer(), float('inf').is_integer(), float('nan').is_integer(), (1e300).is_integer()
(1.5).conjugate(), (1.5).real, (1.5).imag, (1.5).__trunc__(), (-1.5).__floor__(), (-1.5).__ceil__(), (-1.5).__int__(), (-1.5).__abs__(), (1.5).__bool__()
(1.5).__floordiv__(0.5), (1.5).__mod__(-1), (1.5).__pow__(2), (1.5).__pow__('a'), (1.5).__eq__(1), (1.5).__eq__('a'), (1.5).__lt__('a'), (1.5).__radd__(1), (1.5).__rpow__(2), (1.5).__rdivmod__(5), (1.5).__getnewargs__()
(1.5).__pow__(2, 3)
'''.strip().splitlines(): t(line)
