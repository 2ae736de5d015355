# Special methods of int, called by name.
class SI(int): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
(5).__add__(1.0), (5).__add__('a'), (5).__radd__(3), (5).__truediv__(2), (5).__pow__(2, 3), (5).__rpow__(2), (5).__divmod__(2), (5).__rdivmod__(17), (5).__eq__(5.0), (5).__lt__(6.0), (5).__bool__(), (0).__bool__()
(5).__add__()
(5).__round__(-1), (5).__trunc__(), (5).__floor__(), (5).__ceil__(), (5).__index__(), (5).__int__(), (5).__float__(), (5).__neg__(), (5).__pos__(), (5).__abs__(), (5).__invert__()
(5).__getnewargs__(), (5).__format__('x'), (5).__hash__(), (5).__repr__(), (5).__str__()
(5).__format__(3)
int.__new__(int, '7'), int.__new__(SI, 7), int.__new__(bool, 1)
int.__new__()
int.__new__(5)
int.__new__(str)
int.__add__(1)
int.__add__('a', 1)
int.__add__(True, 1)
bool.__and__(True, 1), bool.__and__(True, False), True.__or__(False), True.__xor__(True), bool.__new__(bool, []), bool('a'), bool(0.0), bool(())
bool(1, 2)
bool(x=1)
bool.from_bytes(b'a')
'''.strip().splitlines(): t(line)
