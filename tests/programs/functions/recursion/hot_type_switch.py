def power(b, n):
    if n == 0: return 1
    h = power(b, n // 2)
    return h * h if n % 2 == 0 else h * h * b
for i in range(500): r = power(3, i % 20)
print(r, power(3, 200), power(1.5, 20), power(2, 47), power(2, 48), power(2, 63), power(-2, 63))
print(power(1j, 5), power(True, 3))
try:
    power("a", 2)
except TypeError as e:
    print(e)
def walk(t):
    if type(t) is tuple: return sum(walk(x) for x in t)
    if isinstance(t, dict): return sum(map(walk, t.values()))
    return t
for i in range(200): r = walk((i, (1, 2), {"a": 3}))
print(r, walk((1.5, ({"x": 2 ** 64},))))
def collatz(n, steps=0): return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)
print(max((collatz(i), i) for i in range(1, 300)))
print(collatz(2 ** 100 + 1))
def perms(xs):
    if not xs: yield []
    for i, x in enumerate(xs):
        for p in perms(xs[:i] + xs[i + 1:]):
            yield [x] + p
print(sum(1 for _ in perms([1, 2, 3, 4, 5])), list(perms("ab" and ["a", "b"])))
