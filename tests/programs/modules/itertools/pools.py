# itertools: product, permutations, combinations, with and without replacement.
import itertools as it


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


print(list(it.product('ab', [1, 2])), list(it.product('ab', repeat=2)), list(it.product()), list(it.product([])), list(it.product('ab', [])), list(it.product('a', repeat=0)))
print(list(it.permutations('abc')), list(it.permutations('abc', 2)), list(it.permutations('ab', 3)), list(it.permutations('ab', 0)), list(it.permutations([])), list(it.permutations('ab', None)))
print(list(it.combinations('abcd', 2)), list(it.combinations('ab', 3)), list(it.combinations('ab', 0)), list(it.combinations(range(4), 4)))
print(list(it.combinations_with_replacement('abc', 2)), list(it.combinations_with_replacement('', 1)), list(it.combinations_with_replacement('', 0)), list(it.combinations_with_replacement('ab', 3)))
total = 0
for a, b in it.product(range(5), range(7)):
    total += a * 10 + b
for a, b in it.combinations(range(8), 2):
    total += a * b
for a, b in it.permutations('abcd', 2):
    total += ord(a) - ord(b)
for a, b in it.combinations_with_replacement(range(6), 2):
    total += a ^ b
for a, b in it.product([1, 2], repeat=2):
    total += a + b
print(total)
print(len(list(it.permutations(range(6)))), len(list(it.combinations(range(12), 5))), len(list(it.product(range(3), repeat=5))), sum(1 for _ in it.combinations_with_replacement(range(6), 4)))
fails(lambda: it.product('a', repeat=-1))
fails(lambda: it.product('a', repeat='x'))
fails(lambda: it.product(5))
fails(lambda: it.permutations('ab', -1))
fails(lambda: it.permutations('ab', 'x'))
fails(lambda: it.combinations('ab'))
fails(lambda: it.combinations('ab', -1))
fails(lambda: it.combinations('ab', 1.5))
p = it.product('ab', 'cd')
print(next(p), next(p), list(p), list(p), type(p).__name__)
first, *rest = it.permutations([3, 1, 2])
print(first, len(rest), max(it.combinations([5, 1, 4], 2)), dict(it.product('ab', [0])), set(map(sum, it.combinations(range(5), 2))) == set(range(1, 8)))
for i, (a, b, c) in enumerate(it.product('xy', 'zw', '12')):
    if i in (0, 5):
        print(i, a, b, c)
