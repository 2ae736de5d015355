a, (b, *c), [d, (e,)] = 1, "xyz", (4, [5])
print(a, b, c, d, e)
*a, = range(3)
(a1, *_), b1 = [1, 2, 3], 4
first, *mid, last = "hello"
print(a, a1, b1, first, mid, last)
x = y, z = [1, 2]
print(x, y, z)
i, lst = 0, [0, 0, 0]
i, lst[i] = 2, "x"
print(i, lst)
class O: pass
o = O()
o.a, (o.b, *o.c), lst[1:] = 1, (2, 3, 4), "pq"
print(vars(o), lst)
for k, (l, *m) in [(1, "ab"), (2, (3,))]:
    print(k, l, m)
print([p + q for p, (q, _) in [(1, (2, 3)), (4, (5, 6))]], {k: v for k, *v in [(1, 2, 3), "ab"]})
for src in ("a, b = 1", "a, b = 1, 2, 3", "a, b = [1]", "a, *b, c = [1]", "(a, b), c = 1, 2", "a, b = {1}", "a, b = iter('xyz')", "[a] = ()", "a, b = None", "a, b = 5.0", "*a, b = ()"):
    try:
        exec(src)
        print(src, "ok")
    except (ValueError, TypeError) as e:
        print(src, "->", type(e).__name__, e)
class It:
    def __iter__(self):
        yield 1
        yield 2
        raise KeyError("third")
try:
    a, b = It()
except KeyError as e:
    print(e)
a, b, *_ = 1, 2
a, b = b, a
print(a, b)
