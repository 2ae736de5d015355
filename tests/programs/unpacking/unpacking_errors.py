# Unpacking and attributes of built-in containers.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def x(src):
    ns = dict(a=[0, 1, 2, 3, 4], d={"x": 1, "y": 2}, s={1, 2, 3}, t=(1, 2), I=I)
    try: exec(src, ns)
    except Exception as e: print(src, "->", type(e).__name__ + ":", e, ns["a"], ns["d"])
    else: print(src, "->", ns["a"], ns["d"], ns["s"], ns["t"], ns.get("r"))
for s in '''a[0], a[1] = a[1], a[0]
a[0:2], a[2] = a[2:4], 'm'
a, *d = a
*a, d['x'] = 'ab', 'cd'
(a[0], [a[1], *d['x']]) = 1, 'xyz'
a, b = 1
a, b = 1, 2, 3
a, b, c = 1, 2
a, b = 'a'
a, *b, c = 1,
a, *b = ()
[a, b] = {1: 2}
for a, b in [(1, 2, 3)]: pass
for a, b in [1]: pass
a, b = iter([1])
a, b = None
*a, = 5
a, b = range(10)
a, b = (i for i in range(10))
a, b, *c = {1}'''.split("\n"): x(s.replace("\\n", "\n"))
