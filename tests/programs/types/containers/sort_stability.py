# sort: stability, reverse, keys, errors in the middle, lists that change under it.
data = [(i * 7 % 5, i) for i in range(20)]
print(sorted(data, key=lambda p: p[0]), sorted(data, key=lambda p: p[0], reverse=True)[:6])
print(sorted([3, 1.5, True, 2 ** 70, -1]), sorted("bAcB", key=str.lower), sorted(["b", "é", "a", "€"]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 9], [1]]), sorted({3: 1, 1: 2}), sorted([0.0, -0.0, 0]))
calls = []
class K:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        calls.append((self.n, o.n))
        if self.n == 13: raise ValueError("unlucky")
        return self.n < o.n
l = [K(n) for n in (5, 3, 9, 1)]
l.sort()
print([k.n for k in l], len(calls) > 2)
l = [K(n) for n in (5, 13, 9, 1)]
try: l.sort()
except ValueError as e: print(e, sorted(k.n for k in l))
l = [3, 1, 2]
def key(x):
    l.append(x)
    return x
try: l.sort(key=key)
except ValueError as e: print(e, l)
l = [3, 1, 2]
seen = []
l.sort(key=lambda x: seen.append(list(l)) or -x)
print(l, seen)
try: l.sort(key=lambda x: 1 / (x - 1))
except ZeroDivisionError as e: print(e, l)
for bad in ([1, "a"], [None, 1], [1j, 2j], [{}, {}], [(1, 2), (1, "x")], [object(), object()]):
    try: bad.sort()
    except TypeError as e: print(e)
print(sorted([1, "a"], key=str), sorted([2, 1], key=None, reverse=0), [x for x in sorted([3, 1], reverse=2)])
class R:
    def __init__(self, n): self.n = n
    def __gt__(self, o): return self.n > o.n
print([r.n for r in sorted([R(3), R(1), R(2)])], min([R(3), R(1)]).n if hasattr(R, "__lt__") else "")
big = [(i * 7919) % 1009 for i in range(1009)]
print(sorted(big) == list(range(1009)), sorted(big, key=lambda x: x % 10)[:12], sorted(big, key=lambda x: (x % 3, -x))[:4], sorted(map(str, big))[5])
up_down = list(range(100)) + list(range(100, 0, -1)) + list(range(50))
print(sorted(up_down)[::25], sorted(up_down, reverse=True)[::25])
