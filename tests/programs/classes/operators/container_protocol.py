class Seq:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return ("slice", i.start, i.stop, i.step)
        return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]

s = Seq(1, 2, 3)
print(list(s), 2 in s, 9 in s, s[-1], s[1:], s[::2], s[...:4], len(s), bool(Seq()))
print(list(reversed(s)), max(s), [*s], dict(enumerate(s)))
s[0] = "a"
del s[1]
s[0] += "b"
print(s.items)
a, b = s
print(a, b)
class Con(Seq):
    def __contains__(self, x): return "yes" if x == 5 else 0
print(5 in Con(), 6 in Con(), 6 not in Con())
class Neg:
    def __len__(self): return -1
class Txt:
    def __len__(self): return "5"
for o in (Neg(), Txt()):
    for f in (len, bool):
        try:
            f(o)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
class Multi:
    def __getitem__(self, k): return k
m = Multi()
print(m[1, 2], m[1:2, ..., None], m[()], m[*[1, 2], 3])
class Miss(dict):
    def __missing__(self, k):
        self[k] = k * 2
        return self[k]
d = Miss()
def hot(d, n):
    t = 0
    for i in range(n):
        t += d[i % 50]
    return t
print(hot(d, 1000), len(d), hot(Seq(*range(50)), 500), hot(list(range(50)), 500), hot({i: 1 for i in range(50)}, 100))
