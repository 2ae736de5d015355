def squares(xs): return [x * x for x in xs if x]
def table(xs): return {x: x + 1 for x in xs}
def uniq(xs): return len({x % 3 for x in xs})
def gen(xs): return sum(x * 2 for x in xs)
def nest(n): return sum([i * j for i in range(n) for j in range(i) if (i + j) % 2])
for i in range(300):
    a, b, c, d, e = squares([0, 1, 2]), table([1, 2]), uniq([1, 2, 3, 4]), gen([1, 2, 3]), nest(6)
print(a, b, c, d, e)
print(squares([1.5, 0.0, True]), squares([2 ** 40, 2 ** 60]), squares(range(5)), squares({3: 4}), squares([1j]))
print(table([0.5, 1, True]), uniq([1.0, 4, 7.0]), gen([0.5, 2 ** 60]), nest(60))
for bad in (["a", 1], [None], [[]], 5, [1, "x"]):
    for f in (squares, table, gen):
        try:
            print(f(bad))
        except TypeError as t:
            print(f.__name__, t)
def filters(xs, f): return [f(x) for x in xs if f(x)]
for i in range(200): r = filters([1, 2, 3], lambda v: v - 1)
print(r, filters(["", "a"], str.upper), filters([1, 0], bool), filters([[1], []], len))
def brk(xs):
    out = []
    for row in [[v for v in x] for x in xs]:
        if not row: break
        out += row
    return out
print(brk([[1], [2], [], [3]]), brk(["ab", "c"]))
m = [[i * 10 + j for j in range(5)] for i in range(5)]
for _ in range(100): t = [[r[i] for r in m] for i in range(5)]
print(t[1], [sum(r) for r in t], [x for r in m for x in r if x % 11 == 0])
