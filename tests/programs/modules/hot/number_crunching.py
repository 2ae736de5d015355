# math, statistics and random in hot loops: results equal in every tier.
import math
import random
import statistics


def primes(n):
    sieve = bytearray([1]) * (n + 1)
    for i in range(2, math.isqrt(n) + 1):
        if sieve[i]:
            sieve[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return sum(sieve) - 2


def floats(n):
    total = 0.0
    for i in range(1, n):
        total += math.sqrt(i) * math.sin(i) - math.floor(i / 3) + math.hypot(i, 1) * math.copysign(1, i % 2 - 0.5)
        total += math.fmod(i, 7) + math.log(i) if i % 5 else math.atan2(i, 2)
    return round(total, 6)


def ints(n):
    total = 0
    for i in range(1, n):
        total += math.gcd(i, 360) * math.comb(i % 12, 3) - math.isqrt(i * i + i) + abs(-i) % 3 + divmod(i, 7)[1] + pow(i, 3, 11)
    return total


print(primes(5000), floats(2000), ints(2000))
random.seed(12345)


def inside(n):
    return sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(n))


print(inside(2000), [random.randint(1, 6) for _ in range(10)], random.choices('abc', k=5), round(random.gauss(0, 1), 9))
deck = list(range(20))
for _ in range(50):
    random.shuffle(deck)
print(deck[:6], random.sample(range(1000), 4), sum(random.randrange(10) for _ in range(500)))
data = [((i * 7919) % 1009) / 10 for i in range(200)]
print(statistics.fmean(data), round(statistics.stdev(data), 9), statistics.median(data), statistics.mode(round(x) % 5 for x in data), [round(q, 3) for q in statistics.quantiles(data)])


def domain(n):
    caught = 0
    for i in range(n):
        try:
            math.sqrt(3 - i % 5)
            math.log(i % 4)
            math.factorial(i % 3 - 1)
        except ValueError:
            caught += 1
    return caught


print(domain(600), math.fsum(0.1 for _ in range(1000)), math.prod(range(1, 15)), math.dist((0, 0), (3, 4)))


def matmul(a, b):
    return [[math.sumprod(row, col) for col in zip(*b)] for row in a]


m = [[1, 2], [3, 4]]
for _ in range(6):
    m = [[v % 1000 for v in row] for row in matmul(m, m)]
print(m)
