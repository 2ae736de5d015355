# Bases that are no classes: their type is asked to make the class.
import math
def f(): pass
for base in (5, None, [], (), {}, 1.5, math, b"a", True, ...):
    try:
        class A(base): pass
    except TypeError as e: print(repr(base)[:10], "|", e)
for bases in ((int, 5), (5, int), (object, None), (int, f)):
    try:
        class A(*bases): pass
    except TypeError as e: print("|", e)
class Maker:
    def __init__(self, *args): self.args = args
    def __repr__(self): return f"made of {len(self.args)}"
class B(Maker()): x = 1
print(B, type(B), B.args[0], B.args[2]["x"])
class Meta(type): pass
class M(metaclass=Meta): pass
try:
    class C(M, Maker()): pass
except TypeError as e: print(e)
try: type("D", (5,), {})
except TypeError as e: print(e)
