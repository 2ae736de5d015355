# Subclasses of dict, set and frozenset: methods of the class, methods of the built-in, and who asks which.
log = []

def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

def shown(what, f):
    log.clear()
    r = attempt(f)
    said = ",".join(log)
    print(what, "->", r, type(r).__name__, "|", said)

class Loud(dict):
    def __len__(self): log.append("len"); return super().__len__()
    def __getitem__(self, k): log.append("getitem"); return super().__getitem__(k)
    def __setitem__(self, k, v): log.append("setitem"); super().__setitem__(k, v)
    def __delitem__(self, k): log.append("delitem"); super().__delitem__(k)
    def __contains__(self, k): log.append("contains"); return super().__contains__(k)
    def __eq__(self, o): log.append("eq"); return super().__eq__(o)
    def __or__(self, o): log.append("or"); return super().__or__(o)
    def __ior__(self, o): log.append("ior"); return super().__ior__(o)
    def __bool__(self): log.append("bool"); return False
    def keys(self): log.append("keys"); return super().keys()
    def items(self): log.append("items"); return super().items()
    def get(self, *a): log.append("get"); return super().get(*a)
    def __missing__(self, k): log.append("missing"); return "missing " + str(k)
    def update(self, *a, **k): log.append("update"); super().update(*a, **k)
class Walks(Loud):
    def __iter__(self): log.append("iter"); return super().__iter__()

for cls in (Loud, Walks):
    d = cls(a=1, b=2)
    print(cls.__name__, d, dict.__repr__(d))
    shown("len", lambda: len(d))
    shown("item", lambda: d["a"])
    shown("missing", lambda: d["q"])
    shown("super item", lambda: dict.__getitem__(d, "zz"))
    shown("in", lambda: "a" in d)
    shown("get", lambda: d.get("q", 5))
    shown("list", lambda: list(d))
    shown("dict", lambda: dict(d))
    shown("display", lambda: {**d})
    shown("call", lambda: (lambda **k: k)(**d))
    shown("update", lambda: (lambda e: (e.update(d), e)[1])({"z": 1}))
    shown("eq", lambda: d == {"a": 1, "b": 2})
    shown("req", lambda: {"a": 1, "b": 2} == d)
    shown("ne", lambda: d != {"a": 1})
    if cls is Loud: shown("or", lambda: d | {"c": 3})
    shown("ror", lambda: {"c": 3} | d)
    shown("bool", lambda: bool(d))
    shown("sorted", lambda: sorted(d))
    shown("max", lambda: max(d))
    shown("str", lambda: str(d))
    shown("format", lambda: "{a} {b}".format(**d))
    shown("format_map", lambda: "{a} {zz}".format_map(d))
    shown("percent", lambda: "%(a)s %(nope)s" % d)
    if cls is Loud: shown("copy", lambda: type(d.copy()).__name__)
    shown("values", lambda: list(d.values()))
    shown("setdefault", lambda: d.setdefault("s", 9))
    shown("pop", lambda: d.pop("s"))
    shown("popitem", lambda: cls(x=1).popitem())
    shown("fromkeys", lambda: type(cls.fromkeys("ab", 0)).__name__)
    def match_it():
        match d:
            case {"a": x, **rest}: return x, rest
    shown("json-like", lambda: [k + str(v) for k, v in d.items()])
    def changing():
        e = cls()
        e["x"] = 1
        e |= {"y": 2}
        del e["x"]
        return e
    shown("changing", changing)
    shown("isinstance", lambda: (isinstance(d, dict), type(d) is dict))
    shown("unhashable", lambda: hash(d))

class Counting(dict):
    def __init__(self, *args, start=10, **kw):
        super().__init__(*args, **kw)
        self.start = start
    def __missing__(self, k):
        self[k] = v = self.start
        return v
c = Counting({"a": 1}, b=2, start=5)
c["x"] += 3
print(c, c.start, c.__dict__, attempt(lambda: Counting(1)), attempt(lambda: Counting([1])), attempt(lambda: Counting({}, {})))
print(c.get("nope"), "nope" in c, c["nope"], len(c), attempt(lambda: c.missing), attempt(lambda: c.pop("no")), attempt(lambda: dict.__delitem__(c, "no")))
class Empty(dict): pass
e = Empty()
print(attempt(lambda: e["k"]), e, Empty() == {}, Empty([(1, 2)]), Empty.fromkeys([1, 2]), dict.fromkeys([1]), type(Empty() | {}).__name__, type({} | Empty()).__name__)
print(Empty(a=1) | Empty(b=2), type(Empty(a=1) | Empty(b=2)).__name__, reversed(Empty(a=1)).__class__.__name__)
e.attr = 1
e["attr"] = 2
print(e, e.attr, vars(e))
class KeyNorm(dict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return super().__contains__(k.lower())
k = KeyNorm()
k["ABC"] = 1
k.update(XYZ=2)
print(k, k["abc"], "aBc" in k, dict.__contains__(k, "XYZ"), attempt(lambda: k["XYZ"]))
print(dict.__init__(k, {"n": 1}), k, dict.__len__(k), list(dict.__iter__(k)), dict.get(k, "n"))
exec("q = 1 + a", {"a": 4}, k)
print(k["q"])

class S(set):
    def __contains__(self, x): log.append("contains"); return super().__contains__(x)
    def __iter__(self): log.append("iter"); return super().__iter__()
    def __len__(self): log.append("len"); return super().__len__()
    def __or__(self, o): log.append("or"); return super().__or__(o)
    def __ror__(self, o): log.append("ror"); return "ror"
    def __eq__(self, o): log.append("eq"); return super().__eq__(o)
    def add(self, x): log.append("add"); super().add(x)
s = S([3, 1])
shown("len", lambda: len(s))
shown("in", lambda: 3 in s)
shown("list", lambda: sorted(list(s)))
shown("set", lambda: set(s))
shown("or", lambda: s | {5})
shown("ror", lambda: {5} | s)
shown("and", lambda: s & {3})
shown("rand", lambda: {3} & s)
shown("sub", lambda: s - {3})
shown("xor", lambda: s ^ {3})
shown("union", lambda: s.union([9]))
shown("eq", lambda: s == {1, 3})
shown("le", lambda: s <= {1, 3, 4})
shown("issubset", lambda: s.issubset([1, 3]))
shown("isdisjoint", lambda: s.isdisjoint([7]))
shown("copy", lambda: type(s.copy()).__name__)
shown("str", lambda: str(s))
shown("bool", lambda: bool(s))
shown("update", lambda: (lambda t: (t.update(s), t)[1])({0}))
shown("add", lambda: s.add(8))
shown("ior", lambda: (lambda t: [t := t | s, type(t).__name__])(S()))
shown("hash", lambda: hash(s))
shown("sorted", lambda: sorted(s))
shown("frozenset", lambda: frozenset(s))
def inplace():
    t = u = S([1, 2])
    t |= {3}
    t &= {1, 3}
    t -= {1}
    t ^= {9}
    return sorted(set.__iter__(t)), t is u, type(t).__name__
shown("inplace", inplace)
class Plain(set):
    def __init__(self, a, b=()):
        super().__init__(a)
        self.b = b
p = Plain([1], b=2)
print(p, p.b, p | {2}, type(p | {2}).__name__, type(p & p).__name__, type(p.union([])).__name__, {1} == p, p == {1}, attempt(lambda: Plain()), set.__init__(p, [7]), p)
print(type(set(p)).__name__, frozenset(p) == p, {frozenset({7}): 1}.get(frozenset(p)), attempt(lambda: {p: 1}))
class F(frozenset):
    def __new__(cls, *a): return super().__new__(cls, a)
f = F(1, 2)
f.x = 1
print(f, f.x, hash(f) == hash(frozenset((1, 2))), {f: "v"}[frozenset((1, 2))], f | {3}, type(f | {3}).__name__, type(f.copy()).__name__, type(frozenset(f)).__name__, F(), F() == frozenset())
class G(frozenset): pass
g = G("ab")
print(sorted(g), G(g) is g, type(G(g)).__name__, frozenset(g) is g, attempt(lambda: G(5)), G() is G(), type(g - {"a"}).__name__)
class H(frozenset):
    def __hash__(self): return 5
    def __eq__(self, o): return True
h = H([1])
print(hash(h), h == 7, {h: 1}.get(H([2])))
print({1, 2} - G([1]), G([1, 2]) - {1}, set() | G("x"), attempt(lambda: G() | [1]), attempt(lambda: Plain([1]) + 1))
