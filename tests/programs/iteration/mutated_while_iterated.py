# Containers changed while they are iterated or sorted.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def x(src):
    ns = dict(a=[0, 1, 2, 3, 4], d={"x": 1, "y": 2}, s={1, 2, 3}, t=(1, 2), I=I)
    try: exec(src, ns)
    except Exception as e: print(src, "->", type(e).__name__ + ":", e, ns["a"], ns["d"])
    else: print(src, "->", ns["a"], ns["d"], ns["s"], ns["t"], ns.get("r"))
for s in '''for k in d: d[k + 'q'] = 1
for k in d: del d[k]
for k in d: d[k] = 9
for k, v in d.items(): d.pop(k); d['new'] = 1
for e in s: s.add(e + 10)
for e in s: s.discard(e)
for e in a: a.remove(e)
for e in a: (len(a) < 8) and a.append(e)
s |= {9}
s |= [9]
s &= {1, 9}
s -= {1}
s ^= {1, 50}
s -= s
s ^= s
s &= [1]
s.update([7], {8})
s.intersection_update([1, 2], [2])
s.difference_update([1], {2})
s.symmetric_difference_update([1, 99])
s.remove(99)
s.clear()
r = a.copy() is a, a.copy() == a
r = a.index(3), a.count(3)
a.foo = 1
d.foo = 1
s.foo = 1
t.foo = 1
a.append = 1
del a.append
(1).foo = 1
'a'.foo = 1
None.foo = 1
r = a == a[:], a is a[:], t is t[:]
it = iter(a); next(it); a.clear(); r = list(it)
it = iter(a); r = it.__length_hint__(); next(it); r = r, it.__length_hint__()
it = iter(d); d['q'] = 1; next(it)
it = iter(d); next(it); next(it); d['q'] = 1; r = list(it)
it = reversed(a); next(it); a.pop(); r = list(it)
it = iter(s); s.add(50); next(it)
r = list(reversed(d)); it = reversed(d); d['q'] = 1; next(it)
a.__init__([5]); r = a
d.__init__({'n': 1}); r = d
s.__init__([5]); r = s
t.__init__([5]); r = t
a.__init__()
a.__init__(1, 2)
d.__init__(1, 2)'''.split("\n"): x(s.replace("\\n", "\n"))
