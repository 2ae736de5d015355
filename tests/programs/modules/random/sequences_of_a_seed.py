# random: every distribution gives CPython's numbers for a seed.
import random

random.seed(42)
print(random.random(), random.getrandbits(5), random.getrandbits(64), random.getrandbits(100), random.getrandbits(0))
print(random.randrange(10), random.randrange(5, 50, 5), random.randrange(10, -10, -3), random.randint(1, 6), random.randrange(2**80))
print(random.uniform(1, 10), random.triangular(), random.triangular(0, 10, 2), random.betavariate(2, 3))
print(random.expovariate(1.5), random.expovariate(), random.gammavariate(2, 3), random.gammavariate(0.5, 1), random.gammavariate(1, 2))
print(random.gauss(0, 1), random.gauss(), random.normalvariate(5, 2), random.lognormvariate(0, 0.25), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 1.5))
print(random.binomialvariate(10, 0.3), random.binomialvariate(200, 0.7), random.binomialvariate(), random.binomialvariate(5, 1.0))
print(random.choice('abcdef'), random.choices([1, 2, 3], k=6), random.choices('xyz', weights=[1, 5, 1], k=8), random.choices('xyz', cum_weights=[1, 6, 7], k=4))
print(random.sample(range(100), 5), random.sample('abcdefgh', 8), random.sample(range(10**9), 3), random.sample(['r', 'b'], 4, counts=[3, 2]))
a = list(range(12))
random.shuffle(a)
print(a, random.randbytes(6))
for seed in (0, 1, -5, 2**70, 'text', b'bytes', bytearray(b'ba'), None):
    if seed is not None:
        random.seed(seed)
        print(seed, random.random(), random.randrange(1000))
random.seed('legacy', version=1)
print(random.random())
r = random.Random(7)
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)], state[0], len(state[1]), state[2], r.randint(1, 100))
