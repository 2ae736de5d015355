# round(): halves to even, digits before and behind the point, __round__.
def fails(*a, **k):
    try:
        r = round(*a, **k)
        print(repr(r), type(r).__name__)
    except Exception as e:
        print(type(e).__name__ + ':', e)


for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16, 0.1):
    fails(x)
for x, n in ((2.675, 2), (1.005, 2), (0.15, 1), (0.25, 1), (1234.5678, -2), (1e22, 1), (5e-324, 400), (1.5, 0), (2.5, None), (1e300, -305), (123.456, -400)):
    fails(x, n)
for x, n in ((15, -1), (25, -1), (35, -1), (1234, -2), (-15, -1), (15, 2), (15, None), (10**30 + 5 * 10**9, -10), (7, -5), (True, -1)):
    fails(x, n)
fails(float('inf'))
fails(float('nan'))
fails(float('inf'), 2)
fails('a')
fails(None)
fails(1.5, 'a')
fails(1.5, 1.0)
fails()
fails(number=2.567, ndigits=1)
fails(2.567, ndigits=2)
fails(1j)
fails(1.7976931348623157e308, -308)


class R:
    def __round__(self, n='none'):
        return ('rounded', n)


print(round(R()), round(R(), 2), round(R(), None))
