# int() of numbers and objects.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class Int:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
class Fl:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v
class SI(int): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
int(None)
int([])
int(1j)
int(float('nan'))
int(float('inf'))
int(-float('inf'))
int(1e30)
int(-1.99)
int(I(5))
int(Int(5))
int(Int('x'))
int(Int(SI(3)))
int(Int(True))
int(I(1.0))
int(Fl(1.0))
int(True)
int(SI(4))
int('1', I(10))
int('1', 10.0)
int('1', '10')
int('1' * 4300) % 1000
int('1' * 4301)
int('1' * 5000, 16) % 1000
str(10**4300)
int(1, 2, 3)
int(y=1)
int('12', x=1)
int('a' * 300)
int(object())
int(type)
int('\\n12\\t')
int('\\u20031')
int('1\\u2003')
(5).bit_length(), (-5).bit_length(), (0).bit_length(), (2**100).bit_length(), (-2**100).bit_length()
(5).bit_count(), (-7).bit_count(), (2**100-1).bit_count(), (-2**100).bit_count(), True.bit_count()
(5).bit_length(1)
'''.strip().splitlines(): t(line)
