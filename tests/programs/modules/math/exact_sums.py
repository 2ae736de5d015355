# math.fsum and sumprod are exact where adding is not.
import math


def fails(f, *a):
    try:
        print(repr(f(*a)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


fails(math.fsum, [0.1] * 10)
fails(math.fsum, [1e100, 1.0, -1e100])
fails(math.fsum, [1, 2**53, 1])
fails(math.fsum, [])
fails(math.fsum, [float('inf'), 1])
fails(math.fsum, [float('inf'), float('-inf')])
fails(math.fsum, [float('nan'), 1])
fails(math.fsum, [1e308, 1e308])
fails(math.fsum, [1e308, 1e308, -1e308])
fails(math.fsum, ['a'])
fails(math.fsum, 5)
fails(math.fsum, [10**400])
fails(math.fsum, iter([0.5, 0.25]))
fails(math.fsum, [1e-16, 1, -1])
fails(math.fsum, [1.0, 1e-17, 1e-17] * 1000)
fails(math.sumprod, [1e200, 1, -1e200], [1, 1, 1])
fails(math.sumprod, [0.1, 0.2, 0.3], [10, 10, -10])
fails(math.sumprod, [1, 2.5], [3, 4])
fails(math.sumprod, [True, 2], [3, 4.0])
fails(math.sumprod, [float('inf')], [0.0])
fails(math.sumprod, 5, [1])
values = [math.sin(i) * 10 ** (i % 20 - 10) for i in range(1, 400)]
print(repr(math.fsum(values)), repr(math.fsum(sorted(values))) == repr(math.fsum(values)), repr(math.fsum(reversed(values))))
print(math.fsum(x * 0.1 for x in range(100)), sum(x * 0.1 for x in range(100)))
