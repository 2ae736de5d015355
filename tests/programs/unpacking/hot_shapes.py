def swap_sum(pairs):
    t = 0
    for a, b in pairs:
        a, b = b, a
        t += a - b
    return t
for _ in range(200): r = swap_sum([(1, 2), (3, 4)])
print(r, swap_sum([[1, 2], (2.5, 3)]), swap_sum({1: 2, 3: 4}.items()), swap_sum([range(2)]), swap_sum(enumerate([5, 6])))
for bad in ([(1, 2), (1, 2, 3)], [(1,)], [5], ["ab"], [(1, 2), None]):
    try:
        print(swap_sum(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
def star(items):
    t = 0
    for head, *tail in items:
        t += head + len(tail)
    return t
for _ in range(200): r = star([(1, 2, 3), (4,)])
print(r, star([[1], range(5), {9: 1, 8: 2}]))
def nest(items):
    return [a * c for (a, (b, c)) in items if b]
for i in range(200): r = nest([(i, (1, 2)), (3, [0, 4])])
print(r, nest([("a", (True, 3))]), nest([(2 ** 47, (1, 2 ** 10))]))
def fibs(n):
    a, b = 0, 1
    while n:
        a, b, n = b, a + b, n - 1
    return a
print(fibs(40), fibs(300))
def rot(n):
    a, b, c = 1, "two", 3.0
    for _ in range(n): a, b, c = c, a, b
    return a, b, c
print(rot(1000), rot(1001))
