a = [3, 1, 2]
a.append(4); a.insert(0, 9); a.extend([5, 6])
print(a, len(a), a[0], a[-1], a[1:3], a[::-1], 4 in a, 10 in a)
print(a.pop(), a.pop(0), a, a.index(2), a.count(1))
a.remove(1); a.reverse(); print(a)
a.sort(); print(a, sorted([3, 1, 2], reverse=True), sorted("hello"))
print(sorted(["bb", "a", "ccc"], key=len), sorted([(2, "b"), (1, "z"), (2, "a")]))
print([1, 2] + [3], [0] * 5, [[1]] * 2, [1, 2] == [1, 2], [1, 2] < [1, 3], [] < [1])
b = a; b.append(99); print(a, a is b, a[:] is a, a.copy() == a)
a[0] = 100; del a[1]; print(a)
a[1:2] = [7, 8, 9]; print(a)
del a[::2]; print(a)
a.clear(); print(a, bool(a))
print([x * x for x in range(6) if x % 2], [[i * j for j in range(3)] for i in range(3)], [c for w in ["ab", "cd"] for c in w])
print(list("abc"), list(range(3)), list((1, 2)), list({"x": 1}))
m = [[0] * 3 for _ in range(2)]; m[0][1] = 5; print(m)
x, *y = [1, 2, 3]; print(x, y); *p, q = "abc"; print(p, q); (i, j), k = (1, 2), 3; print(i, j, k)
print(min([3, 1]), max([3, 1]), sum([1, 2]), any([0, 1]), all([1, 0]), list(reversed([1, 2, 3])))
print(list(enumerate("ab", 1)), list(zip([1, 2], "ab", (3.5, 4))), list(map(str, [1, 2])), list(filter(None, [0, 1, 2])))
try:
    [1][5]
except IndexError as e:
    print(e)
try:
    [1]["a"]
except TypeError as e:
    print(e)
try:
    [].pop()
except IndexError as e:
    print(e)
try:
    [1].remove(2)
except ValueError as e:
    print(e)
r = []
r.append(r)
print(r, [1, [2, [3, []]]], [(), {}, set(), None, 1.5, "s"])
print([1, 2, 3][True], [1, 2, 3][-2:], [*range(3), *"ab"])
a = [5, 2, 8, 1, 9, 3]
a.sort(key=lambda v: -v); print(a)
