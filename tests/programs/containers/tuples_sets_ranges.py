t = (1, 2, 3)
print(t, t[0], t[-1], t[1:], len(t), t + (4,), t * 2, 2 in t, t == (1, 2, 3), t < (1, 3), (), (1,))
a, b, c = t; a, b = b, a; print(a, b, c)
print(hash((1, 2)) == hash((1, 2)), t.index(2), t.count(1), tuple("ab"), sorted((3, 1)))
s = {3, 1, 2}
s.add(2); s.add(5); s.discard(9)
print(s, len(s), 3 in s, s | {10}, s & {1, 2}, s - {1}, s ^ {1, 99}, {1, 2} <= s, {1} < {1})
print(set("a"), frozenset([1]), {x % 3 for x in range(10)}, set(), sorted(set("hello")))
r = range(2, 20, 3)
print(r, list(r), len(r), r[2], r[-1], 5 in r, 6 in r, r[1:3], list(range(5, 0, -2)), range(0) == range(2, 2))
print(sum(range(1000)), list(reversed(range(4))), range(10).index(3), bool(range(0)))
print(slice(1, 2), [0, 1, 2, 3][slice(1, 3)])
for i in range(3):
    for j in range(i):
        print(i, j, end=" ")
print()
print((1, [2]) == (1, [2]), (1, 2) < (1, 2, 0), ((1,), (2,)) > ((1,), (1, 9)))
