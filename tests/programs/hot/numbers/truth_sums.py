# Sums, differences and products of ints and bools: counting what holds.
def count(text, wanted):
    n = 0
    for c in text:
        n += c == wanted
    return n

def balance(values):
    up = down = 0
    for a in values:
        up = up + (a > 3)
        down -= (a <= 3)
        up += not a
    return up, down, up * (down < 0), (down < 0) - up

def product(values):
    p = 1
    for a in values:
        p *= a != 7
        p += 2 * (a == 7)
    return p

def bits(values):
    kept = []
    for a in values:
        both = (a > 2) & (a < 6)
        kept.append(both | (a == 9))
        kept.append((a > 2) ^ 1)
        kept.append(a & (a > 4))
    return kept

def large(start, values):
    total = start
    for a in values:
        total += a >= 0
    return total

def mixed(values):
    total = 0
    for a in values:
        total += a == a
        total = total + (a if a != 2.5 else True)
    return total

class Truthy:
    def __eq__(self, other):
        return [1, 2]

    def __radd__(self, other):
        return 'asked'

for _ in range(3):
    print(count('banana' * 20, 'a'), count([1, True, 1.0, '1'] * 9, 1))
    print(balance(range(8)), balance([0, 0.5, True, 9]))
    print(product([1, 2, 7, 3, 7, 7, 0]))
    print(bits([1, 3, 5, 9]))
    print(large(2**47 - 5, range(10)), large(-(2**47) - 3, range(10)), large(2**63 - 2, range(5)), large(2**80, range(3)), large(0.5, range(3)))
    print(mixed([1, 2, 3]), mixed([1, 2.5, 3.5]), mixed([True, False]))
try:
    count([Truthy()], 3)
except TypeError as error:
    print(error)
print(0 + Truthy(), True + True, True - 1, type(True + False), True * 5, False - True)
