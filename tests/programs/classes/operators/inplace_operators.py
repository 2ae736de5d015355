# In-place operators and where they store.
class Acc:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"Acc({self.v})"
ops = {"add": "+", "sub": "-", "mul": "*", "matmul": "@", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^"}
for name, sign in ops.items():
    def method(self, other, sign=sign):
        self.v = f"{self.v}{sign}{other}"
        return self
    setattr(Acc, f"__i{name}__", method)
x = y = Acc("a")
for sign in ops.values():
    ns = {"x": x}
    exec(f"x {sign}= 1", ns)
    x = ns["x"]
print(x is y, x)
class Falls:
    def __iadd__(self, o): return NotImplemented
    def __add__(self, o): return ("add", o)
class Returns:
    def __iadd__(self, o): return "other type"
f = Falls(); f += 1
r = Returns(); r += 1
print(f, r)
class Holder:
    @property
    def p(self): print("get"); return self._p
    @p.setter
    def p(self, v): print("set", v); self._p = v
h = Holder(); h._p = [1]
h.p += [2]
h.p *= 2
print(h._p)
t = ([1], 2)
try: t[0] += [3]
except TypeError as e: print(e, t)
d = {"k": 1}
def key(): print("key once"); return "k"
d[key()] += 5
print(d)
try: d["missing"] += 1
except KeyError as e: print(repr(e))
l = [1, 2]; alias = l
l += (3,); l *= 2
print(alias, l is alias)
s = frozen = frozenset({1})
s |= {2}
print(s is frozen, sorted(s))
u = v = {1}
u |= {2}; u &= {2, 3}; u ^= {9}; u -= {9}
print(u is v, u)
for code in ("1 += 1", "f() += 1", "a, b += 1", "(x) += 1", "x += yield", "None += 1", "[a] += 1", "a.b.c += 1", "x =+ 1"):
    try: print(code, type(compile(code, "<s>", "exec")).__name__)
    except SyntaxError as e: print(code, "->", e.msg)
try: undefined += 1
except NameError as e: print(e)
def local():
    n += 1
try: local()
except UnboundLocalError as e: print(e)
