# memoryview: writing, casting, releasing.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def x(src):
    ns = {"a": bytearray(b"hello"), "I": I}
    ns["m"] = memoryview(ns["a"])
    old = ns["a"]
    try: exec(src, ns)
    except Exception as e: print(src, "->", type(e).__name__ + ":", e, old)
    else: print(src, "->", old, ns["a"] is old, ns.get("r"))
for s in '''m[0] = 65
m[0] = 256
m[0] = 'a'
m[0] = b'a'
m[1:3] = b'XY'
m[1:3] = b'XYZ'
m[::2] = b'abc'
m[0:2] = [1, 2]
del m[0]
m[9] = 1
m.release(); m[0]
m.release(); len(m)
m.release(); m.release()
with m as q: r = q[0]
with m as q: pass\nm.tobytes()
r = m.tolist()
r = m.cast('b')[0]
m.cast('b')[0] = -5
m.cast('c')[0] = b'q'
m.cast('c')[0] = 5
m.cast('b')[0] = 200
m[0:4].cast('I')[0] = 0x41424344
m[0:4].cast('f')[0] = 1.5
m[0:4].cast('f')[0] = 'a'
m.toreadonly()[0] = 1
memoryview(b'a')[0] = 1'''.split("\n"): x(s.replace("\\n", "\n"))
