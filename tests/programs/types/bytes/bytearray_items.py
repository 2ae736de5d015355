# Assignments to items and slices of bytearrays.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def x(src):
    ns = {"a": bytearray(b"hello"), "I": I}
    old = ns["a"]
    try: exec(src, ns)
    except Exception as e: print(src, "->", type(e).__name__ + ":", e, old)
    else: print(src, "->", old, ns["a"] is old, ns.get("r"))
for s in '''a[0] = 65
a[-1] = 65
a[9] = 1
a[0] = 256
a[0] = 'a'
a[0] = b'a'
a['x'] = 1
a[I(0)] = I(66)
a[1:3] = b'XYZ'
a[1:3] = b''
a[1:3] = [65, 66, 67]
a[1:3] = 'ab'
a[1:3] = 5
a[1:3] = [300]
a[1:3] = a
a[::2] = b'abc'
a[::2] = b'ab'
a[::-1] = b'12345'
a[5:1] = b'zz'
a[1:1] = bytearray(b'__')
a[:] = range(3)
del a[0]
del a[9]
del a[1:3]
del a[::2]
del a['x']
a.append(65)
a.append(256)
a.append('a')
a.append(b'a')
a.append()
a.extend(b'ab')
a.extend([1, 2])
a.extend('ab')
a.extend(5)
a.extend([1, 256])
a.extend(a)
a.extend(iter([65, 66]))'''.split("\n"): x(s.replace("\\n", "\n"))
