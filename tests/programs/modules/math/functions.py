# math: roots, logarithms, trigonometry, and their domains.
import math


def fails(f, *a):
    try:
        print(f.__name__, *a, '->', format(f(*a), '.12g'))
    except Exception as e:
        print(f.__name__, *a, type(e).__name__ + ':', e)


for f in (math.sqrt, math.cbrt, math.exp, math.exp2, math.expm1, math.log, math.log2, math.log10, math.log1p, math.sin, math.cos, math.tan, math.asin, math.acos,
          math.atan, math.sinh, math.cosh, math.tanh, math.asinh, math.acosh, math.atanh, math.erf, math.erfc, math.gamma, math.lgamma, math.degrees, math.radians):
    for x in (0.5, 0, 1, -1, 2.5, -2.5, 1000):
        fails(f, x)
fails(math.log, 8, 2)
fails(math.log, 100, 10)
fails(math.log, 2**2000)
fails(math.log2, 2**2000)
fails(math.log10, 10**400)
fails(math.log, 0)
fails(math.log, -2**100)
fails(math.log, 2, 1)
fails(math.log, 2, 0)
fails(math.sqrt, 10**400)
fails(math.sqrt, 'a')
fails(math.sin, float('inf'))
fails(math.pow, 2, 0.5)
fails(math.pow, -8, 1 / 3)
fails(math.pow, 0, -1)
fails(math.pow, 1, float('nan'))
fails(math.pow, 1e200, 2)
fails(math.atan2, 1, -1)
fails(math.atan2, 0.0, -0.0)
fails(math.hypot, 3, 4)
fails(math.hypot)
fails(math.hypot, 1, 2, 3, 4)
fails(math.hypot, float('inf'), float('nan'))
fails(math.dist, (1, 2), (4, 6))
fails(math.dist, (1, 2), (1,))
fails(math.dist, [], [])
fails(math.hypot, 1e200, 1e200)
print(math.pi, math.e, math.tau, math.inf, math.nan)
