# Subclasses of int, float, complex, str and bytes: values, operators, conversions.
import math
log = []

def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

def shown(what, f):
    log.clear()
    r = attempt(f)
    print(what, "->", r, type(r).__name__, "|", ",".join(log))

class I(int): pass
i = I(5)
i.tag = "t"
print(i, repr(i), i.tag, i.__dict__, type(i).__name__, isinstance(i, int), I(), I("12"), I("ff", 16), I(2.9), I(True), I(2**70), I(-3), I(10**20) * I(3))
for op in ("i + 1", "1 + i", "i - 2", "2 - i", "i * 2", "i / 2", "i // 2", "i % 3", "i ** 2", "2 ** i", "i << 1", "i >> 1", "i & 4", "i | 2", "i ^ 1", "-i", "+i", "~i", "abs(i)",
           "i == 5", "5 == i", "i != 5", "i < 6", "6 > i", "i >= 5", "i == 5.0", "divmod(i, 2)", "pow(i, 2)", "pow(i, 2, 7)", "round(i)", "round(i, -1)", "int(i)", "float(i)", "complex(i)", "bool(i)",
           "hash(i) == hash(5)", "str(i)", "f'{i:>4}'", "f'{i}'", "'%d %s %x %5.1f' % (i, i, i, i)", "'{:b}'.format(i)", "bin(i)", "hex(i)", "chr(I(65))", "[0, 1, 2, 3, 4, 5][i]", "list(range(I(3)))", "'ab' * I(2)", "[1] * I(2)",
           "i.bit_length()", "i.real", "i.imag", "i.numerator", "i.conjugate()", "i.to_bytes(2)", "I.from_bytes(b'\\x05')", "sum([i, i])", "max(i, 3)", "min(i, 9)", "sorted([I(3), 1, I(2)])", "{i: 1}[5]", "{5: 2}[i]", "i in [5]", "i in range(9)", "i in {5}",
           "math.sqrt(I(16))", "math.gcd(I(12), I(18))", "math.floor(i)", "math.factorial(i)", "i.__add__(1)", "int.__add__(i, i)", "i.__index__()", "'abcdef'[i]", "'abcdef'[:I(2)]", "I(0) or 'zero'", "i and 'yes'", "not I(0)", "i is i", "I(5) == I(5)", "i + 1.5", "1.5 + i", "i + 2j", "isinstance(True, int)", "int.__new__(I, 7)", "int.__repr__(i)", "i.__class__"):
    r = attempt(lambda: eval(op))
    print(op, "->", r, type(r).__name__)
class Loud(int):
    def __add__(self, o): log.append("add"); return Loud(int(self) + o)
    def __radd__(self, o): log.append("radd"); return Loud(o + int(self) * 10)
    def __mul__(self, o): log.append("mul"); return NotImplemented
    def __rmul__(self, o): log.append("rmul"); return NotImplemented
    def __eq__(self, o): log.append("eq"); return int.__eq__(self, o)
    def __hash__(self): log.append("hash"); return 1
    def __lt__(self, o): log.append("lt"); return int.__lt__(self, o)
    def __bool__(self): log.append("bool"); return False
    def __int__(self): log.append("int"); return 77
    def __index__(self): log.append("index"); return 1
    def __float__(self): log.append("float"); return 7.5
    def __str__(self): log.append("str"); return "loud"
    def __repr__(self): log.append("repr"); return "Loud()"
    def __format__(self, s): log.append("format"); return "fmt" + s
    def __neg__(self): log.append("neg"); return "neg"
    def __abs__(self): log.append("abs"); return "abs"
    def __round__(self, n=None): log.append("round"); return "round"
    def __divmod__(self, o): log.append("divmod"); return "divmod"
    def __pow__(self, o, m=None): log.append("pow"); return "pow"
    def __floor__(self): log.append("floor"); return "floor"
    def __trunc__(self): log.append("trunc"); return 3
x = Loud(4)
for op in ("x + 1", "1 + x", "1.5 + x", "x * 2", "2 * x", "x - 1", "x == 4", "4 == x", "x != 4", "x < 5", "5 > x", "hash(x)", "{x: 1}", "bool(x)", "not x", "int(x)", "float(x)", "str(x)", "repr(x)", "f'{x}'", "f'{x:5}'", "'%d' % x", "'%s' % x", "'%r' % x", "-x", "abs(x)", "round(x)", "divmod(x, 2)", "divmod(9, x)", "pow(x, 2)", "x ** 2", "2 ** x", "[1, 2, 3, 4, 5][x]", "range(x)", "'ab' * x", "sum([x, x])", "sum([1, x])", "x in [4]", "x in range(9)", "max(x, 1)", "sorted([x, 3])", "math.sqrt(x)", "math.floor(x)", "chr(x)", "bin(x)", "int.__repr__(x)", "x.bit_length()", "x.real", "[x]", "list(range(9))[x:]", "x is x", "[x] == [4]", "(1, x) < (1, 5)", "all([x])", "print(x)"):
    shown(op, lambda: eval(op))
x += 5
print(type(x).__name__, int.__repr__(x))

class F(float):
    def half(self): return F(self / 2)
f = F(2.5)
f.note = "n"
for op in ("f", "repr(f)", "f.half()", "f.note", "f + 1", "1 + f", "f - 0.5", "f * 2", "2 * f", "f / 2", "f // 1", "f % 1", "f ** 2", "2 ** f", "-f", "+f", "abs(f)", "f == 2.5", "2.5 == f", "f < 3", "3 > f", "f != 2", "hash(f) == hash(2.5)", "round(f)", "round(F(2.567), 1)", "int(f)", "float(f)", "complex(f)", "bool(F(0))", "str(f)", "f'{f:.3f}'", "f'{f}'", "'%.2f %s %d' % (f, f, f)", "'{:6.1f}'.format(f)", "f.is_integer()", "f.as_integer_ratio()", "f.hex()", "F.fromhex('0x1p3')", "f.real", "f.imag", "f.conjugate()", "math.floor(f)", "math.ceil(f)", "math.trunc(f)", "math.sqrt(F(9))", "math.isnan(F('nan'))", "math.fsum([f, f])", "sum([f, 1])", "max(f, 1)", "sorted([F(3), 1.5])", "{f: 1}[2.5]", "{2.5: 3}[f]", "f in [2.5]", "F('1e3')", "F()", "F('x')", "f is f", "divmod(f, 1)", "pow(f, 2)", "f + 1j", "F(2).__add__(3)", "float.__mul__(f, 2)", "isinstance(f, float)", "float.__new__(F, 3)", "F(5) == 5", "[1][F(0)]", "F(F(1.5))", "F('inf') > 10**400", "f.__class__.__name__", "float.__repr__(f)", "f.__int__()", "f.__float__()", "f.__round__()", "math.hypot(f, F(1))", "math.pow(f, 2)", "2 in [F(2)]", "list(range(F(2)))"):
    r = attempt(lambda: eval(op))
    print(op, "->", r, type(r).__name__)
class FL(float):
    def __add__(self, o): log.append("add"); return "add"
    def __radd__(self, o): log.append("radd"); return "radd"
    def __float__(self): log.append("float"); return 9.5
    def __eq__(self, o): log.append("eq"); return True
    def __hash__(self): return 3
    def __repr__(self): return "FL"
    def __round__(self, n=0): return "rounded"
y = FL(1.5)
for op in ("y + 1", "1 + y", "1.0 + y", "1j + y", "y == 7", "7.0 == y", "float(y)", "str(y)", "repr(y)", "round(y)", "f'{y}'", "f'{y:.1f}'", "'%s %.1f' % (y, y)", "hash(y)", "sum([1.0, y])", "math.sqrt(y)", "y * 2", "int(y)"):
    shown(op, lambda: eval(op))

class C(complex):
    def norm(self): return self.real ** 2 + self.imag ** 2
c = C(3, 4)
c.t = 1
print(c, c.norm(), c + 1, type(c + 1).__name__, abs(c), c == 3 + 4j, hash(c) == hash(3 + 4j), -c, type(+c).__name__, c.conjugate(), c.t, C("1+2j"), C(), repr(c), f"{c:.1f}", c * c, 2 * c, bool(C(0)), complex(c), type(complex(c)).__name__, {c: 1}[3 + 4j], c.real, c.imag, attempt(lambda: c < c), 1 - c)

class S(str):
    def twice(self): return S(self + self)
s = S("Abc")
s.mark = 1
for op in ("s", "repr(s)", "s.twice()", "s.mark", "len(s)", "s[0]", "s[:]", "s + 'd'", "'d' + s", "s * 2", "2 * s", "s == 'Abc'", "'Abc' == s", "s != 'x'", "s < 'B'", "'A' < s", "hash(s) == hash('Abc')", "{s: 1}['Abc']", "{'Abc': 2}[s]", "'b' in s", "s in 'xAbc'", "s in ['Abc']", "list(s)", "''.join([s, s])", "s.join('xy')", "s.upper()", "s.lower()", "s.strip()", "s.replace('x', 'y')", "s.split('b')", "s.title()", "s.center(7)", "s.encode()", "'%s|%5s' % (s, s)", "f'{s}'", "f'{s:>5}'", "'{:*^7}'.format(s)", "str(s)", "int(S('5'))", "float(S('2.5'))", "S(5)", "S(b'ab', 'ascii')", "S()", "s is s", "str(s) is s", "s.startswith(S('A'))", "S('b') in s", "s.find(S('c'))", "sorted(['b', S('a')])", "max(s)", "getattr(3, S('real'))", "bool(S())", "S('x') is S('x')", "ord(S('a'))", "s.isalpha()", "s.partition('b')", "s.count('b')", "S('abc').translate({97: 'z'})", "str.__add__(s, 'q')", "str.__new__(S, 'new')", "s.__str__()", "type(s.__str__())", "type(s[:])", "type(s.strip())", "type(s.ljust(1))", "isinstance(s, str)", "dict(a=1)[S('a')]", "set(['Abc']) == {s}", "s.__len__()", "s.__contains__('A')", "sum([S('a')], S())", "eval(S('1+1'))", "(lambda **k: k)(**{S('a'): 1})", "[*s]", "S('é€😀')[1:]", "len(S('é€😀'))", "s.zfill(5)", "s.swapcase()", "S('a,b').split(',')", "S('\\n').splitlines()", "s.expandtabs()", "s.casefold()", "'x'.replace('x', s)", "str.join(s, ['1', '2'])"):
    r = attempt(lambda: eval(op))
    print(op, "->", r, type(r).__name__)
class SL(str):
    def __eq__(self, o): log.append("eq"); return str.__eq__(self, o)
    def __hash__(self): log.append("hash"); return str.__hash__(self)
    def __str__(self): log.append("str"); return "STR"
    def __repr__(self): log.append("repr"); return "REPR"
    def __len__(self): log.append("len"); return 42
    def __getitem__(self, i): log.append("getitem"); return "item"
    def __iter__(self): log.append("iter"); return iter("xyz")
    def __contains__(self, x): log.append("contains"); return True
    def __add__(self, o): log.append("add"); return "ADD"
    def __radd__(self, o): log.append("radd"); return "RADD"
    def __mod__(self, o): log.append("mod"); return "MOD"
    def __rmod__(self, o): log.append("rmod"); return "RMOD"
    def __format__(self, spec): log.append("format"); return "FORMAT" + spec
    def __bool__(self): log.append("bool"); return False
    def upper(self): log.append("upper"); return "UPPER"
    def __lt__(self, o): log.append("lt"); return False
z = SL("abc")
for op in ("z == 'abc'", "'abc' == z", "hash(z) == hash('abc')", "{z: 1}", "{'abc': 1}[z]", "{z: 1}['abc']", "{'abc': 1}.get(z)", "z in {'abc'}", "z in ['abc']", "z in 'xabc'", "str(z)", "repr(z)", "len(z)", "z[0]", "list(z)", "'q' in z", "z + 'd'", "'d' + z", "z % 1", "'%s' % z", "'a%sb' % (z,)", "f'{z}'", "f'{z:5}'", "f'{z!s} {z!r}'", "'{}'.format(z)", "bool(z)", "z.upper()", "''.join([z, 'd'])", "'d'.join(z)", "z.join(['1', '2'])", "sorted([z, 'a'])", "print(z)", "z.encode()", "getattr(z, 'upper')()", "str.upper(z)", "int(SL('5'))", "max(z)", "'abc'.startswith(z)", "'xabc'.replace(z, '-')", "z.split('b')", "tuple(z)", "[*z]", "dict.fromkeys(z)", "str.__len__(z)", "str.__getitem__(z, 0)", "[z]", "S(z)", "ascii(z)", "z == z", "z != 'abc'", "any(z)"):
    shown(op, lambda: eval(op))

class B(bytes):
    def first(self): return self[0]
b = B(b"abc")
b.k = 1
print(b, b.first(), b.k, len(b), b[1:], type(b[1:]).__name__, b + b"d", type(b + b"").__name__, b == b"abc", b"abc" == b, hash(b) == hash(b"abc"), {b: 1}[b"abc"], b.upper(), b.decode(), list(b), B(3), B([1, 2]), B("é", "utf-8"), b"b" in b, b * 2, bytes(b), type(bytes(b)).__name__, B(), B.fromhex("0a"), b.join([b"1", b"2"]), b < b"b", attempt(lambda: B("x")), attempt(lambda: b + "x"), "%s" % b, f"{b}")
class K(int):
    def __new__(cls, v, extra=None):
        self = super().__new__(cls, v)
        self.extra = extra
        return self
k = K(3, extra="e")
print(k, k.extra, k + 0, attempt(lambda: K()), attempt(lambda: K("x")), isinstance(k, K))
print(attempt(lambda: int.__new__(str)), attempt(lambda: int.__new__(bool, 1)), attempt(lambda: str.__new__(int, 1)), attempt(lambda: float.__new__(3)))
def bad():
    class X(bool): pass
print(attempt(bad))
def bad():
    class X(int, str): pass
print(attempt(bad))
def bad():
    class X(type(None)): pass
print(attempt(bad))
def bad():
    class X(range): pass
print(attempt(bad))
class Mixin:
    def hello(self): return "hello " + str(self)
class MI(Mixin, int): pass
class MS(str, Mixin): pass
print(MI(3).hello(), MS("q").hello(), MI.__mro__, MI(3) + 1)
k.__class__ = K
def bad(): k.__class__ = I
print(attempt(bad), type(k).__name__)
def bad(): k.__class__ = MS
print(attempt(bad))
class Shown(float):
    def __repr__(self): return "shown"
print("%s" % Shown(2.5), "%r %s" % (Shown(1), Shown(2)), "%s!" % Shown(3), "%g" % Shown(4), b"%a" % Shown(5))
