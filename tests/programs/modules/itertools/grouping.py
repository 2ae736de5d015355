# itertools: groupby and its groups, batched, pairwise.
import itertools as it


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


print([(k, list(g)) for k, g in it.groupby('aaabccaa')])
print([(k, list(g)) for k, g in it.groupby(range(10), key=lambda x: x // 4)], [(k, len(list(g))) for k, g in it.groupby(['a', 'B', 'b'], str.lower)])
groups = [(k, g) for k, g in it.groupby('aabbc')]
print([(k, list(g)) for k, g in groups])
g = it.groupby('aabb')
k1, first = next(g)
print(k1, next(first))
k2, second = next(g)
print(k2, list(first), list(second), next(g, 'end'))
for k, group in it.groupby([1, 1, 2, 2, 3]):
    print(k, next(group), end=' ')
print()
print(list(it.groupby([])), [k for k, _ in it.groupby([1, 1.0, True, 2])])
nan = float('nan')
print(len(list(it.groupby([nan, nan, 1]))))


class Never:
    def __eq__(self, other):
        return False


n = Never()
print(len(list(it.groupby([n, n, Never()]))))
fails(lambda: it.groupby())
fails(lambda: it.groupby(5))
fails(lambda: list(it.groupby([1], 5)))
fails(lambda: list(it.groupby([1, 'a'], lambda x: x + 1)))
print(list(it.batched('abcdefg', 3)), list(it.batched([], 2)), list(it.batched('ab', 5)), list(it.batched(range(40), 20))[1][:3])
fails(lambda: it.batched('ab', 0))
fails(lambda: it.batched('ab', 'x'))
fails(lambda: it.batched('ab'))
fails(lambda: list(it.batched('abc', 2, strict=True)))
print(list(it.batched('abcd', n=2, strict=True)))
print(list(it.pairwise('abcd')), list(it.pairwise('a')), list(it.pairwise([])), list(it.pairwise(x for x in (1, 2, 3))))
total = 0
for a, b in it.pairwise(range(100)):
    total += a * b
print(total)
fails(lambda: it.pairwise(5))
p = it.pairwise(iter([1, 2]))
print(next(p), next(p, 'end'), next(p, 'end'))
