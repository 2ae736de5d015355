class C:
    def __init__(self, **kw): self.__dict__.update(kw)
class I:
    def __index__(self): return 3
    def __int__(self): return 33
    def __float__(self): return 3.5
    def __complex__(self): return 3j
    def __bool__(self): return False
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __format__(self, spec): return f"<{spec}>"
    def __bytes__(self): return b"by"
    def __hash__(self): return 9
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __abs__(self): return "abs"
    def __divmod__(self, o): return ("divmod", o)
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
import math
i = I()
print(int(i), float(i), complex(i), bool(i), str(i), repr(i), f"{i:x}", f"{i}", hash(i))
print(round(i), round(i, 2), math.trunc(i), math.floor(i), math.ceil(i), abs(i), divmod(i, 2), +i, ~i)
print([0, 1, 2, 3][i], "abcd"[i:], range(i), list(range(5))[i], hex(i), chr(i), "ab" * i, [1] * i, 1 << 2)
class Bad:
    def __str__(self): return 5
    def __repr__(self): return None
    def __int__(self): return "1"
    def __float__(self): return 1
    def __bool__(self): return 1
    def __index__(self): return 1.0
    def __hash__(self): return "h"
    def __bytes__(self): return "b"
    def __format__(self, s): return 5
for f in (str, repr, int, float, bool, hash, format, range, hex):
    try:
        print(f.__name__, f(Bad()))
    except TypeError as e:
        print(f.__name__, e)
