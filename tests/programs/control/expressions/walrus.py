if (n := len("abcd")) > 3: print(n)
while (m := n - 1) > 1:
    n = m
print(n, m)
print([y := 5, y ** 2], (z := 3) + z, y)
print([(a, b) for a in range(4) if (b := a * 2) > 2], b)
def f():
    total = 0
    r = [total := total + v for v in range(5)]
    return r, total
print(f())
print({k: (v := k * 2) for k in range(3)}, v)
x = (p := 1, q := 2)
print(x, p, q)
def g(a=(d := 7)): return a + d
print(g(), d)
print(f"{(w := 9)} {w:>3} {w!r:<3}|")
if any((hit := c) == "b" for c in "abc"): print(hit)
def nested():
    def inner():
        return [[(last := i + j) for i in range(2)] for j in range(2)], last
    return inner()
print(nested())
lam = lambda: (u := 4) + u
print(lam())
def hot(items):
    out = 0
    i = 0
    while (i := i + 1) < len(items) and (v := items[i]) is not None:
        if (sq := v * v) % 2: out += sq
    return out, i
for _ in range(60): r = hot(list(range(50)))
print(r, hot([0, 1.5, 3, None, 5]), hot([0, True, 2 ** 40 + 1]))
class C:
    k = [w2 := 3]
    print(w2)
print(C.w2, [w3 := 1 for _ in "a"] and w3)
assert (ok := True), "no"
print(ok)
