def two(x):
    a, b = x
    return a
def star(x):
    a, *b, c = x
    return len(b)
def run(f, xs):
    out = []
    for x in xs:
        try: out.append(f(x))
        except (ValueError, TypeError) as e: out.append(str(e))
    return out
good = [(1, 2), [3, 4], "ab", {5: 1, 6: 2}, range(2), iter([7, 8]), b"xy"]
for _ in range(100): run(two, good[:4]); run(star, good[:4])
bad = [(), (1,), (1, 2, 3), 5, None, "a", "abc", {1}, iter([]), (i for i in range(5)), {}, object, 2.5]
print(run(two, good), run(star, good[:5]))
for f in (two, star):
    for line in run(f, bad[:-2] + [2.5]): print(line)
class Len:
    def __len__(self): return 2
    def __iter__(self): return iter([1, 2, 3])
print(run(two, [Len()]), run(star, [Len()]))
class Bad:
    def __iter__(self): yield 1; raise TypeError("mid")
print(run(two, [Bad()]), run(star, [Bad()]))
def deep(x):
    (a, (b, c)), *d = x
    return a, b, c, d
for _ in range(100): r = deep([(1, (2, 3)), 4])
print(r, run(deep, [[("x", "yz")], [(1, 2)], [(1, (2,))], [], [((1, 2), (3, 4)), 5, 6]]))
def swap(n):
    a, b, c = 0, 1, 2
    x = [0, 1]
    for i in range(n):
        a, b, c = b, c, a
        x[0], x[1] = x[1], x[0]
        x[a % 2], a = a, x[b % 2]
    return a, b, c, x
print(swap(5), swap(1001))
for i, (a, *b), c in [(1, "xyz", 2), (3, [4], 5)]: print(i, a, b, c)
print([a + b for (a, b), in [[(1, 2)], [(3, 4)]]], [x for x, in [(1,), [2]]])
