# math on ints: gcd, lcm, isqrt, comb, perm, factorial, prod, sumprod.
import math


def fails(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ':', e)


fails(math.gcd)
fails(math.gcd, 12)
fails(math.gcd, 12, -18, 27)
fails(math.gcd, 0, 0)
fails(math.gcd, 2**100, 6**50)
fails(math.gcd, 1.5, 2)
fails(math.lcm)
fails(math.lcm, 4, 6, 10)
fails(math.lcm, 0, 5)
fails(math.lcm, -3, 7)
fails(math.lcm, 'a')
for n in (0, 1, 15, 16, 17, 10**30, 2**64 - 1, -1, 1.0, True):
    fails(math.isqrt, n)
for n, k in ((5, 2), (5, 0), (5, 5), (5, 6), (0, 0), (50, 25), (100, 3), (-1, 2), (5, -1), (5.0, 2), (10**20, 2)):
    fails(math.comb, n, k)
    fails(math.perm, n, k)
fails(math.perm, 5)
fails(math.perm, 5, None)
fails(math.perm, -5)
fails(math.comb, 5)
for n in (0, 1, 5, 20, 25, -1, 5.0, 'a', True):
    fails(math.factorial, n)
fails(math.prod, [1, 2, 3, 4])
fails(math.prod, [])
fails(math.prod, [2, 2.5], start=2)
fails(math.prod, 'ab')
fails(math.prod, ['a', 3], start=2)
fails(math.prod, [1], 2)
fails(math.sumprod, [1, 2, 3], [4, 5, 6])
fails(math.sumprod, [0.1] * 10, [1] * 10)
fails(math.sumprod, [1], [1, 2])
fails(math.sumprod, [10**20], [10**20])
fails(math.sumprod, [], [])
fails(math.sumprod, ['a'], [2])
print(all(math.isqrt(n * n + d) == n for n in range(1, 300, 7) for d in (0, 1, 2 * n)))
