# Unpacking and assignment to every kind of target, in their order.
log = []
class T:
    def __getattr__(self, n): log.append(("getattr", n)); return self
    def __setattr__(self, n, v): log.append(("set", n, v))
    def __getitem__(self, i): log.append(("getitem", i)); return self
    def __setitem__(self, i, v): log.append(("setitem", i, v))
    def __delattr__(self, n): log.append(("del", n))
    def __delitem__(self, i): log.append(("delitem", i))
t = T()
def key(k): log.append(("key", k)); return k
t.a, t[key(1)], (t.b.c, *t[key(2)].d) = "x", "y", "zuv"
t[key(3)] = t.e = t[1:2, ...] = "chain"
for t.i, t[key(4)] in [(1, 2)]: pass
del t.a, (t[key(5)], [t.b.c])
with __import__("contextlib").nullcontext("cm") as t.cm: pass
print(log)
a = b = c = [1]
a, b[0], c = c, 5, b
print(a, b, c)
i = 0
arr = [0, 0, 0]
i, arr[i] = 1, 9
print(i, arr)
x, y, z = "abc"; (p), [q], (r,) = 1, [2], (3,)
[m, *n], *o = [[1, 2, 3], 4, 5]
*s, = range(3)
print(x, y, z, p, q, r, m, n, o, s)
first, *middle, last = {1: "a", 2: "b", 3: "c"}.items()
print(first, middle, last)
u: int = 5
v: "str"
(w): float = 1.5
t2 = T.__new__(T)
print(u, w, __annotations__ if False else sorted(__annotate__(1)) if "__annotate__" in globals() and __annotate__ else "")
try: v
except NameError as e: print(e)
def swaps(l): l[0], l[1], l[2] = l[2], l[0], l[1]; return l
print(swaps([1, 2, 3]))
for src in ("a, b = 1", "a, b = 1, 2, 3", "a, b, *c = 1,", "(a, b), c = [1, 2], 3", "(a, b), c = 1, 2", "*a, b = ()", "a, b = None", "a, b = iter('abc')", "[a] = 'xy'", "() = ()", "() = 'a'", "a, *b, c = 'x'", "for a, b in [1]: pass", "[*a] = 5", "a, b = {}", "a, b = {1, 2, 3}.__class__"):
    try: exec(src); print("ok", src)
    except (TypeError, ValueError) as e: print(src, "->", e)
