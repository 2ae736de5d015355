# collections: namedtuple, deque, Counter, OrderedDict, defaultdict.
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
import copy

def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

# namedtuple
Point = namedtuple("Point", ["x", "y"])
p = Point(11, y=22)
print(p, p[0] + p[1], p.x + p.y, p._fields, p._asdict(), p._replace(x=100), Point._make([1, 2]), Point.__doc__, Point.__name__, Point.__mro__)
x, y = p
print(x, y, p == (11, 22), hash(p) == hash((11, 22)), p < (12,), len(p), list(p), isinstance(p, tuple), Point.x.__doc__, Point.__match_args__)
print(attempt(lambda: Point(1)), attempt(lambda: Point()), attempt(lambda: Point(1, 2, 3)), attempt(lambda: Point(1, z=2)), attempt(lambda: Point(1, x=2)))
print(attempt(lambda: p._replace(q=1)), attempt(lambda: Point._make([1])), attempt(lambda: p.z))
def set_x(): p.x = 1
print(attempt(set_x).split(":")[0])
D = namedtuple("D", "a b c", defaults=(1, 2))
print(D(0), D(0, 5), D(c=9, a=8), D._field_defaults, attempt(lambda: D()), attempt(lambda: D(1, 2, 3, 4)))
print(namedtuple("R", "a b a _c class", rename=True)._fields)
for bad in (("1x", "a"), ("X", "a a"), ("X", "_a"), ("X", "class"), ("X", "a-b")):
    print(attempt(lambda: namedtuple(*bad)))
print(attempt(lambda: namedtuple("X", "a", defaults=(1, 2))), namedtuple("E", "")(), namedtuple("E", "")._fields)
class P3(namedtuple("P3", "x y z")):
    def norm(self): return self.x + self.y + self.z
    @property
    def xy(self): return self.x, self.y
q = P3(1, 2, 3)
print(q, q.norm(), q.xy, q._replace(z=5), type(q._replace(z=5)).__name__, P3._make("abc"))
match p:
    case Point(a, b): print("matched", a, b)
match q:
    case P3(x=1, y=b): print("matched", b)
print({Point(1, 2): "v"}[(1, 2)], sorted([Point(2, 1), Point(1, 5)]), max(Point(2, 1), Point(1, 5)), Point(*[1, 2]), Point(**{"x": 1, "y": 2}))
print(copy.copy(p), copy.deepcopy(Point([1], 2)), repr(Point("s", None)), "%s-%s" % p, [pt.x for pt in map(Point._make, [(1, 2), (3, 4)])])

# deque
d = deque("abc")
d.append("d"); d.appendleft("z"); d.extend("ef"); d.extendleft("yx")
print(d, len(d), d[0], d[-1], d[2], "c" in d, "q" in d, d.count("a"), d.index("c"), list(reversed(d)), bool(d), bool(deque()))
print(d.pop(), d.popleft(), d)
d.rotate(2); print(d)
d.rotate(-3); print(d)
d.insert(1, "I"); d.remove("a"); d.reverse(); print(d)
d[0] = "first"; del d[1]; print(d, d.copy() == d, d.copy() is d, deque([1, 2]) < deque([1, 3]), deque() == [], d != deque())
m = deque(maxlen=3)
for i in range(6): m.append(i)
print(m, m.maxlen, d.maxlen)
m.appendleft(9); print(m)
m.extend([7, 8]); print(m, attempt(lambda: m.insert(0, 1)))
m.extendleft([1, 2, 3, 4]); print(m, deque([1, 2, 3], 2), deque([1, 2], maxlen=0))
print(attempt(lambda: deque().pop()), attempt(lambda: deque().popleft()), attempt(lambda: d.remove("nope")), attempt(lambda: d[99]), attempt(lambda: deque([], -1)), attempt(lambda: hash(d))[:26])
def mutate():
    e = deque([1, 2, 3])
    for v in e: e.append(v)
print(attempt(mutate), deque([1]) + deque([2]), deque([1, 2]) * 2, 2 * deque([1]), attempt(lambda: deque() + [1]))
e = deque([1]); e += [2, 3]; e *= 2; print(e)
e.append(e); print(e); e.pop()
e.clear(); print(e, list(e))
q = deque()
total = 0
for i in range(2000):
    q.append(i); q.append(i * 2)
    total += q.popleft()
    if i % 3 == 0: q.appendleft(i)
print(total, len(q), q[5], q[-5], sum(q))
class Sub(deque):
    def append(self, x): super().append(x * 2)
s = Sub([1]); s.append(5); print(s, type(s.copy()).__name__, isinstance(s, deque), copy.copy(s))

# Counter
c = Counter("abracadabra")
print(c, c["a"], c["zz"], len(c), c.most_common(), c.most_common(2), c.most_common(1), c.most_common(0), c.total(), sorted(c.elements()))
c.update("aab"); c.update({"z": 5}); c.update(q=1); print(c)
c.subtract("aaz"); c["new"] += 1; print(c)
del c["nothing"]; del c["new"]; print("new" in c, c.get("new"))
a, b = Counter(a=3, b=1, n=-2), Counter(a=1, b=2)
print(a + b, a - b, a & b, a | b, +a, -a, a == b, Counter(a=1) == Counter(a=1, b=0), a <= b, Counter(a=1) < Counter(a=2))
a += b; print(a)
a -= Counter(a=4); print(a)
a |= Counter(k=4); a &= Counter(k=3, b=9); print(a)
print(Counter(), Counter([1, 1, 2]), Counter({"x": 2}), Counter(x=1) + Counter(), attempt(lambda: Counter.fromkeys("ab")), attempt(lambda: Counter(5)))
print(type(c.copy()).__name__, dict(Counter("ab")), Counter("ab") | {} if False else "", isinstance(c, dict), list(Counter("hello")), Counter(i % 3 for i in range(10)), max(Counter("aab").items(), key=lambda t: t[1]))
class C2(Counter):
    def __setitem__(self, k, v): super().__setitem__(k, v * 10)
print(C2("aab"))

# defaultdict
dd = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]: dd[k].append(v)
print(dd, dict(dd), dd["new"], "other" in dd, dd.get("other"), len(dd), dd.default_factory)
di = defaultdict(int, a=5); di["b"] += 1; print(di, sorted(di.items()), di | {"z": 1}, {"y": 2} | di, type(di.copy()).__name__)
dn = defaultdict(None, {1: 2}); print(dn, attempt(lambda: dn[5]), attempt(lambda: defaultdict(5)), defaultdict(), attempt(lambda: defaultdict(1, 2)))
tree = lambda: defaultdict(tree)
t = tree(); t["a"]["b"]["c"] = 1; print(t["a"]["b"]["c"], list(t), list(t["a"]))
nested = defaultdict(lambda: defaultdict(int)); nested["x"]["y"] += 2; print(nested["x"]["y"], {k: dict(v) for k, v in nested.items()})
class DK(defaultdict):
    def __missing__(self, key): self[key] = r = key * 2; return r
k = DK(); print(k["ab"], k)

# OrderedDict
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a"); print(o, list(o))
o.move_to_end("c", last=False); print(list(o.items()), list(reversed(o)))
print(o.popitem(), o.popitem(last=False), o, attempt(lambda: OrderedDict().popitem()), attempt(lambda: o.move_to_end("zz")))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict(), OrderedDict.fromkeys("abc", 0), type(o.copy()).__name__, o | {"n": 1}, o != o)
o["z"] = o; print(o)
cache = OrderedDict()
for i in [1, 2, 3, 1, 4, 5, 1, 6]:
    if i in cache: cache.move_to_end(i)
    else:
        cache[i] = i * i
        if len(cache) > 3: cache.popitem(last=False)
print(cache)

# copies of instances of subclasses
class L(list): pass
class S(str): pass
class I(int): pass
class F(frozenset): pass
class T(tuple): pass
class D(dict): pass
for v in (L([1, [2]]), S("s"), I(5), F([1]), T((1, [2])), D(a=[1])):
    v.note = [1]
    for make in (copy.copy, copy.deepcopy):
        w = make(v)
        print(type(w).__name__, w == v, w is v, w.note, w.note is v.note)
