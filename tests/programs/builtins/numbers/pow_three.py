# pow() with two and three arguments, of every kind of number.
def fails(*a, **k):
    try:
        print(pow(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ':', e)


fails(2, 10)
fails(2, -1)
fails(2, 0.5)
fails(-8, 1 / 3)
fails(0, 0)
fails(0, -1)
fails(0.0, -1)
fails(2, 10, 1000)
fails(3, -1, 7)
fails(3, -2, 11)
fails(2, -1, 4)
fails(5, 3, 1)
fails(5, 3, -7)
fails(-5, 3, 7)
fails(5, 3, 0)
fails(5, 0, 1)
fails(2.0, 3, 5)
fails(2, 3.0, 5)
fails(2, 3, 5.0)
fails(2, 'a')
fails('a', 2)
fails(2, 3, 'a')
fails(2)
fails(base=2, exp=5)
fails(2, exp=3, mod=5)
fails(base=3, exp=4, mod=5)
fails(10**20, 10**5, 10**9 + 7)
fails(True, 2)
fails(2, True, 3)
fails(1j, 2)
fails(1j, 2, 3)
fails(2.5, 2)
fails(-1.0, 0.5)
fails(float('nan'), 0)
print(pow(7, 2**70, 13), pow(2**70, 2, 2**65 + 1))


class P:
    def __pow__(self, other, mod=None):
        return ('pow', other, mod)

    def __rpow__(self, other, mod=None):
        return ('rpow', other, mod)


fails(P(), 2)
fails(P(), 2, 3)
fails(2, P())
print(2 ** P(), P() ** 2)
