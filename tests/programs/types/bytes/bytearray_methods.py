# Methods of bytearrays that change them.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def x(src):
    ns = {"a": bytearray(b"hello"), "I": I}
    old = ns["a"]
    try: exec(src, ns)
    except Exception as e: print(src, "->", type(e).__name__ + ":", e, old)
    else: print(src, "->", old, ns["a"] is old, ns.get("r"))
for s in '''a.insert(0, 65)
a.insert(100, 65)
a.insert(-1, 65)
a.insert(0, 256)
a.insert('a', 1)
a.insert(0)
r = a.pop()
r = a.pop(0)
r = a.pop(9)
r = a.pop('a')
r = bytearray().pop()
a.remove(104)
a.remove(1)
a.remove('h')
a.remove(300)
a.reverse()
a.clear()
r = a.copy()
a += b'xy'
a += [1]
a += 'a'
a *= 2
a *= 0
a *= 'a'
r = a.resize(3)
r = a.resize(8)
a.resize(-1)
a.resize('a')
a *= I(2)
r = list(reversed(a))
r = a.__contains__(104)
r = a.__delitem__(0)
a.__setitem__(0, 1)
a.foo = 1
r = bytearray(b'a') == b'a', bytearray(b'a') != bytearray(b'b')
r = a.index(108, 3), a.rfind(b'l'), a.find(108), a.count(b'l')
r = a.hex(), a.upper(), a.title(), a.isalpha(), a.split(b'l'), a.translate(None, b'l'), a.zfill(8), a.center(9, b'*')
r = bytearray.fromhex('zz')'''.split("\n"): x(s.replace("\\n", "\n"))
