# Assignments to items and slices of lists, and their deletion.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def x(src):
    ns = dict(a=[0, 1, 2, 3, 4], d={"x": 1, "y": 2}, s={1, 2, 3}, t=(1, 2), I=I)
    try: exec(src, ns)
    except Exception as e: print(src, "->", type(e).__name__ + ":", e, ns["a"], ns["d"])
    else: print(src, "->", ns["a"], ns["d"], ns["s"], ns["t"], ns.get("r"))
for s in '''a[1:3] = 'xyz'
a[1:3] = []
a[1:3] = 5
a[1:3] = iter('q')
a[::2] = 'abc'
a[::2] = 'ab'
a[::2] = 5
a[::-1] = range(5)
a[4:1] = 'zz'
a[10:] = [9]
a[-2:] = a
a[:] = a[::-1]
a[::-2] = 'abc'
a[1:4:2] = []
a['a'] = 1
a[9] = 1
a[-9] = 1
a[1.0] = 1
a[I(1)] = 'i'
a['a':] = []
del a[1]
del a[9]
del a['a']
del a[1:3]
del a[::2]
del a[::-2]
del a[10:]
del a[4:1]
del a[2**70:]
del a[::2**70]'''.split("\n"): x(s.replace("\\n", "\n"))
