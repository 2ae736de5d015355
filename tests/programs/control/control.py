for i in range(10):
    if i == 3: continue
    if i == 6: break
    print(i, end=" ")
else:
    print("no")
print()
for x in []:
    pass
else:
    print("empty else")
n = 10
while n > 0:
    n -= 3
    if n == 4: continue
    if n < 0: break
else:
    print("while else")
print(n)
def classify(x):
    if x < 0: return "neg"
    elif x == 0: return "zero"
    elif x < 10: return "small"
    else: return "big"
print([classify(v) for v in (-1, 0, 5, 50)])
print(1 and 2, 0 and 2, 1 or 2, 0 or "", not 1, not [], None or "d", 1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1)
print("yes" if [] else "no", (lambda x: x if x > 0 else -x)(-5))
x = y = z = 0
x += 5; y -= 2; z = x ** 2 // 3 % 4
print(x, y, z, x is not y, None is None, x in (1, 5), x not in [5])
a = [1, 2, 3]
for v in a:
    if v == 2: a.append(4)
print(a)
primes = []
for c in range(2, 50):
    for p in primes:
        if p * p > c:
            primes.append(c); break
        if c % p == 0: break
    else:
        primes.append(c)
print(primes)
i = 0
while True:
    i += 1
    if i % 2: continue
    if i > 8: break
    for j in range(3):
        if j == 1: break
    else:
        print("never")
print(i, j)
pass
def early(xs):
    for x in xs:
        for y in xs:
            if x + y == 7 and x != y:
                return (x, y)
    return None
print(early([1, 2, 5, 6]), early([1]))
