# Augmented assignments and methods that change containers.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def x(src):
    ns = dict(a=[0, 1, 2, 3, 4], d={"x": 1, "y": 2}, s={1, 2, 3}, t=(1, 2), I=I)
    try: exec(src, ns)
    except Exception as e: print(src, "->", type(e).__name__ + ":", e, ns["a"], ns["d"])
    else: print(src, "->", ns["a"], ns["d"], ns["s"], ns["t"], ns.get("r"))
for s in '''a += 'ab'
a += 5
a += (1,)
a *= 2
a *= 0
a *= -1
a *= 'a'
a *= 1.5
t += (3,)
t += [3]
t *= 2
t[0] = 1
del t[0]
a.extend(a)
a.insert(-1, 'x')
a.insert(100, 'x')
a.insert(-100, 'x')
a.insert(I(1), 'x')
r = a.remove(3)
a.append(a); r = repr(a)
d['s'] = d; r = repr(d)
a.sort(key=lambda v: -v)
a.sort(key=lambda v: a.append(1))
a.sort(key=lambda v: a.clear() or v)
a.sort(reverse=True)
d['z'] = 3; del d['x']
del d['q']
d.update([('q', 1), 'rs'])
d.update(x=5, w=6)
d |= {'x': 9}
d |= [('m', 1)]
d |= 5
d |= [1]
d[[]] = 1
del d[[]]
r = d.popitem()
r = d.pop('x')
r = d.setdefault('x', 5), d.setdefault('n', [])
d.clear()
r = [k for k in d]; d['x'] = 2'''.split("\n"): x(s.replace("\\n", "\n"))
