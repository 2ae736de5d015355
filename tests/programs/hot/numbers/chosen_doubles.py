# Choices between constants that are floats, and bools made floats, in loops that run hot.
def chosen(n):
    total = 0.0
    for i in range(n):
        total += -0.0 if i < 19 else 3.0
        total += 0.5 if i % 3 == 0 else 2.5
        total -= (1.0 if i & 1 else 0.0) if i > n // 2 else -1.0
    return total


def made(n):
    total = 0.0
    for i in range(n):
        total += float(i < 7) + (i > 40) * 1.5 + (i == 3) / 2 - (0.25 + (i != 9))
    return total


def kept(n):
    out = []
    for i in range(n):
        out.append(-0.0 if i % 2 else 0.0)
    return out[:4]


for n in (0, 1, 10, 100, 5000):
    print(n, chosen(n), made(n), kept(n))
x = 0.0
for i in range(3000):
    x = x * 0.5 + (-1.25 if i < 1500 else 7.0) + float(i == 2999)
print(x)
