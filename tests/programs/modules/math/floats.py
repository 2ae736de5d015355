# math on floats: rounding, parts, neighbours, remainders.
import math


def fails(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for f in (math.floor, math.ceil, math.trunc):
    for x in (2.5, -2.5, 3, 1e20, float('inf'), float('nan'), 'a'):
        fails(f, x)
for x in (2.5, -2.5, 0.0, -0.0, 1e300, float('inf'), float('nan')):
    fails(math.modf, x)
    fails(math.frexp, x)
    fails(math.fabs, x)
fails(math.ldexp, 0.5, 3)
fails(math.ldexp, 1.0, 2000)
fails(math.ldexp, 1.0, -2000)
fails(math.ldexp, 1.0, 2**70)
fails(math.ldexp, 1.0, 1.0)
fails(math.nextafter, 1.0, 2.0)
fails(math.nextafter, 1.0, 0.0)
fails(math.nextafter, 0.0, 1.0)
fails(math.nextafter, 1.0, 2.0, steps=3)
fails(math.nextafter, 1.0, 2.0, steps=-1)
fails(math.nextafter, 1.0, 1.0)
for x in (1.0, 0.0, 1e300, float('inf'), -2.5):
    fails(math.ulp, x)
for x, y in ((7, 3), (-7, 3), (5.5, 2), (5, 0), (float('inf'), 2), (2, float('inf')), (10**20, 3)):
    fails(math.fmod, x, y)
    fails(math.remainder, x, y)
for x, y in ((1.0, -0.0), (-2.5, 3), (float('nan'), -1)):
    fails(math.copysign, x, y)
fails(math.isclose, 1.0, 1.0 + 1e-10)
fails(math.isclose, 0.0, 1e-12)
fails(math.isclose, 0.0, 1e-12, abs_tol=1e-9)
fails(math.isclose, 1, 2, rel_tol=-1)
fails(math.isclose, 1, 1.1, rel_tol=0.1)
for x in (1.0, float('inf'), float('nan'), 5, 10**400):
    fails(math.isfinite, x)
    fails(math.isinf, x)
    fails(math.isnan, x)
fails(math.fma, 2.0, 3.0, 4.0)
fails(math.fma, 1e308, 10.0, -1e308)
fails(math.fma, float('inf'), 0.0, 1.0)
fails(math.fma, 0.1, 10.0, -1.0)


class F:
    def __float__(self):
        return 2.25

    def __ceil__(self):
        return 'ceil'

    def __floor__(self):
        return 'floor'

    def __trunc__(self):
        return 'trunc'


print(math.sqrt(F()), math.ceil(F()), math.floor(F()), math.trunc(F()), math.fabs(F()))
