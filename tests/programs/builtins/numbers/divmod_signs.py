# divmod() and the signs of quotients and remainders.
def fails(a, b):
    try:
        print(a, b, divmod(a, b))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for a in (7, -7):
    for b in (3, -3):
        fails(a, b)
for a in (7.5, -7.5, 0.0, -0.0):
    for b in (2.0, -2.0):
        fails(a, b)
fails(1, 0)
fails(1.0, 0)
fails(1, 0.0)
fails(5, 0.3)
fails(float('inf'), 2)
fails(2, float('inf'))
fails(-2, float('inf'))
fails(10**30, 7)
fails(-10**30, 10**15 + 1)
fails(True, 2)
fails('a', 2)
fails(2, None)
fails(1j, 2)
try:
    divmod(1)
except TypeError as e:
    print(e)


class D:
    def __divmod__(self, other):
        return ('divmod', other)

    def __rdivmod__(self, other):
        return ('rdivmod', other)


print(divmod(D(), 1), divmod(1, D()))
for a in range(-50, 50, 7):
    for b in (-9, -4, 3, 10):
        q, r = divmod(a, b)
        assert q * b + r == a and (r == 0 or (r < 0) == (b < 0)) and q == a // b and r == a % b
print('done')
