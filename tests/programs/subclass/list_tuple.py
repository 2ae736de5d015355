# Subclasses of list and tuple: methods of the class, methods of the built-in, and who asks which.
log = []

def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

class Loud(list):
    def __len__(self): log.append("len"); return super().__len__()
    def __getitem__(self, i): log.append("getitem"); return super().__getitem__(i)
    def __setitem__(self, i, v): log.append("setitem"); super().__setitem__(i, v)
    def __delitem__(self, i): log.append("delitem"); super().__delitem__(i)
    def __iter__(self): log.append("iter"); return super().__iter__()
    def __contains__(self, x): log.append("contains"); return super().__contains__(x)
    def __eq__(self, o): log.append("eq"); return super().__eq__(o)
    def __ne__(self, o): log.append("ne"); return super().__ne__(o)
    def __lt__(self, o): log.append("lt"); return super().__lt__(o)
    def __gt__(self, o): log.append("gt"); return super().__gt__(o)
    def __add__(self, o): log.append("add"); return super().__add__(o)
    def __radd__(self, o): log.append("radd"); return ["r"] + list(o)
    def __iadd__(self, o): log.append("iadd"); return super().__iadd__(o)
    def __mul__(self, o): log.append("mul"); return super().__mul__(o)
    def __rmul__(self, o): log.append("rmul"); return super().__rmul__(o)
    def __imul__(self, o): log.append("imul"); return super().__imul__(o)
    def __bool__(self): log.append("bool"); return True
    def __repr__(self): log.append("repr"); return "Loud" + super().__repr__()
    def __str__(self): log.append("str"); return "loud"
    def __format__(self, spec): log.append("format"); return "<" + spec + ">"
    def __hash__(self): log.append("hash"); return 7
    def __reversed__(self): log.append("reversed"); return super().__reversed__()
    def append(self, x): log.append("append"); super().append(x)

def shown(what, f):
    log.clear()
    r = attempt(f)
    said = ",".join(log)
    print(what, "->", repr(r) if type(r) is not Loud else list.__repr__(r), type(r).__name__, "|", said)

def fresh(): return Loud([3, 1, 2])
x = fresh()
shown("len", lambda: len(x))
shown("index", lambda: x[0])
shown("slice", lambda: x[1:])
shown("in", lambda: 2 in x)
shown("list", lambda: list(x))
shown("tuple", lambda: tuple(x))
shown("set", lambda: set(x))
shown("sorted", lambda: sorted(x))
shown("sum", lambda: sum(x))
shown("max", lambda: max(x))
shown("any", lambda: any(x))
shown("all", lambda: all(x))
shown("enumerate", lambda: list(enumerate(x)))
shown("zip", lambda: list(zip(x, x)))
shown("map", lambda: list(map(str, x)))
shown("filter", lambda: list(filter(None, x)))
shown("reversed", lambda: list(reversed(x)))
shown("iter", lambda: next(iter(x)))
shown("comprehension", lambda: [i for i in x])
def unpack():
    a, b, c = x
    return a, b, c
shown("unpack", unpack)
def star():
    a, *b = x
    return a, b
shown("star", star)
shown("display", lambda: [*x])
shown("eq", lambda: x == [3, 1, 2])
shown("req", lambda: [3, 1, 2] == x)
shown("ne", lambda: x != [1])
shown("lt", lambda: x < [4])
shown("rlt", lambda: [4] > x)
shown("add", lambda: x + [1])
shown("radd", lambda: [1] + x)
shown("mul", lambda: x * 2)
shown("rmul", lambda: 2 * x)
def iadd():
    y = fresh()
    z = y
    y += (9,)
    return y is z, y
shown("iadd", iadd)
def imul():
    y = fresh()
    z = y
    y *= 2
    return y is z, list.__len__(y)
shown("imul", imul)
def plain_iadd():
    y = [0]
    y += x
    return y
shown("list += it", plain_iadd)
shown("extend", lambda: (lambda y: (y.extend(x), y)[1])([0]))
shown("bool", lambda: 1 if x else 0)
shown("not", lambda: not x)
shown("repr", lambda: repr(x))
shown("str", lambda: str(x))
shown("fstring", lambda: f"{x} {x!r} {x:>3}")
shown("percent", lambda: "%s %r" % (x, x))
shown("format", lambda: "{} {!r}".format(x, x))
shown("print in list", lambda: str([x]))
shown("hash", lambda: hash(x))
shown("dict key", lambda: {x: 1}[x])
shown("join", lambda: ",".join(Loud(["a", "b"])))
shown("count", lambda: x.count(1))
shown("index()", lambda: x.index(2))
shown("copy", lambda: x.copy())
def sorting():
    y = fresh()
    y.sort()
    return list.__repr__(y)
shown("sort", sorting)
shown("pop", lambda: fresh().pop())
shown("remove", lambda: fresh().remove(1))
shown("insert", lambda: fresh().insert(0, 5))
def setslice():
    y = fresh()
    y[1:2] = [7, 8]
    del y[0]
    return list.__repr__(y)
shown("setslice", setslice)
shown("append", lambda: fresh().append(1))
def match_it():
    match x:
        case [a, b, c]: return a, b, c
        case _: return "no"
shown("match", match_it)
shown("isinstance", lambda: (isinstance(x, list), issubclass(Loud, list), type(x) is list))
shown("min key", lambda: min(x, key=lambda v: -v))
shown("dict.fromkeys", lambda: dict.fromkeys(x))
shown("bytes", lambda: bytes(x))
shown("list.eq direct", lambda: list.__eq__(x, [3, 1, 2]))
shown("identity in list", lambda: x in [x])
shown("range", lambda: list(range(len(x))))

# attributes, construction
class P(list):
    kind = "p"
    def __init__(self, *args, name="?"):
        super().__init__(args)
        self.name = name
p = P(1, 2, name="n")
print(p, p.name, p.kind, p.__dict__, vars(p), P.__name__, P.__bases__, P.__mro__[1:])
p.extra = 5
del p.name
print(p.__dict__, attempt(lambda: p.name), hasattr(p, "extra"))
setattr(p, "z", 1)
print(getattr(p, "z"), sorted(p.__dict__))
print(attempt(lambda: hash(p)), P() == [], bool(P()), bool(P(0)))
class Q(P): pass
q = Q(5, name=1)
print(q, type(q).__name__, isinstance(q, P), q + [1], type(q[:]).__name__, type(q * 2).__name__)
print(list.__new__(Q), type(list.__new__(Q)).__name__, attempt(lambda: list.__new__(int)), attempt(lambda: list.__new__(5)))
print(attempt(lambda: list(1, 2)), attempt(lambda: list(a=1)), attempt(lambda: object.__new__(P)), attempt(lambda: list.append(5, 1)))
print(list.__new__(list, [1]), attempt(lambda: tuple.__new__(list)))
i = [1, 2]
print(i.__init__([3]), i, i.__init__(), i)

# tuple
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
t = T(1, 2, 3)
t.mark = 1
print(t, t.first, t.mark, t == (1, 2, 3), hash(t) == hash((1, 2, 3)), t + (4,), type(t + (4,)).__name__, type(t[:]).__name__, t[:] is t)
print({t: "v"}[(1, 2, 3)], {(1, 2, 3): "w"}[t], t < (2,), (0,) < t, T() == (), T(), len(T()), type(T() + T()).__name__, type(T() * 3).__name__, type(t * 1).__name__)
print("%s-%s-%s" % t, isinstance(t, tuple), tuple(t) is t, type(tuple(t)).__name__)
class U(tuple): pass
print(U([1, 2]), U(), U(x for x in "ab"), attempt(lambda: U(1, 2)), attempt(lambda: U(5)), type(U(U([1]))).__name__)
class V(tuple):
    def __eq__(self, o): return "eq"
    def __hash__(self): return 1
    def __len__(self): return 99
    def __iter__(self): return iter("xyz")
    def __getitem__(self, i): return "item"
v = V((1, 2))
print(v == 1, v != 1, len(v), list(v), v[0], hash(v), 1 in v, v, [*v], tuple(v))
a, b, c = v
print(a, b, c, attempt(lambda: "%s %s" % v), sorted(v), max(v))
def f(*args): return args
print(f(*v), isinstance(ValueError(), (V((TypeError, ValueError)))))
try:
    raise KeyError("k")
except V((KeyError, IndexError)) as e:
    print("caught", e)

# methods borrowed from elsewhere
class A:
    append = list.append
    upper = str.upper
print(attempt(lambda: A().append(1)), attempt(lambda: A().upper()), attempt(lambda: A().append))
class Bad(list):
    def __len__(self): return -1
    def __iter__(self): return 5
    def __contains__(self, x): raise ValueError("no")
    def __bool__(self): return 3
    def __repr__(self): return 3
    def __index__(self): return "x"
bad = Bad([1])
for f in (len, list, tuple, bool, repr, str, sum, sorted, set, lambda b: 1 in b, lambda b: [0, 1][b], lambda b: f"{b}", lambda b: [*b], enumerate, dict.fromkeys):
    print(attempt(lambda: f(bad)))
