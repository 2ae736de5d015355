def sums(n, step):
    t = 0
    for i in range(n): t += step
    return t
print(sums(2000, 1), sums(2000, 2 ** 46), sums(2000, 2 ** 47 - 1), sums(5, 2 ** 63), sums(2000, -(2 ** 47)), sums(10, 0.1), sums(3, True))
def prod(n):
    t = 1
    for i in range(1, n): t *= i
    return t
print(prod(10), prod(16), prod(25), prod(40) % 10 ** 9 + 7)
def fact_mod(n, m):
    t = 1
    for i in range(1, n): t = t * i % m
    return t
print(fact_mod(2000, 10 ** 9 + 7), fact_mod(500, 2 ** 61 - 1), fact_mod(300, 10 ** 30 + 57))
def collatz(n):
    c = 0
    while n != 1:
        n = n >> 1 if n & 1 == 0 else 3 * n + 1
        c += 1
    return c
print(max(collatz(i) for i in range(1, 500)), collatz(2 ** 47 - 1), collatz(2 ** 60 + 1), collatz(837799))
def lcg(n, x=1):
    for _ in range(n): x = (x * 6364136223846793005 + 1442695040888963407) & (2 ** 64 - 1)
    return x
print(lcg(1000), lcg(3))
def shifts(n):
    x, out = 1, 0
    for i in range(n):
        x <<= 1
        out ^= x >> (i // 2)
    return out
print(shifts(40), shifts(70), shifts(200) % 1000003)
def neg(n):
    x = -1
    for i in range(n): x = x * 3 + (i & 1)
    return x, abs(x), -x, ~x
print(neg(20), neg(50))
def edge(a):
    return a + 1, a - 1, a * 2, -a, a // 3, a % 7, a ** 2, a << 1, a >> 1, a & 255, a ^ -1
for v in (1, 2 ** 47 - 1, -(2 ** 47), 2 ** 47, 2 ** 48 - 1, 2 ** 63 - 1, -(2 ** 63), 2 ** 64):
    for _ in range(30): r = edge(v)
    print(r)
