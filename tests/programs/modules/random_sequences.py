import random
random.seed(42)
print([random.random() for _ in range(3)])
print([random.randint(1, 100) for _ in range(10)], random.choice('abcdef'), random.randrange(0, 100, 7))
x = list(range(12)); random.shuffle(x); print(x)
print(random.sample(range(1000), 8), random.sample(range(10**9), 4), random.sample('ab', 3, counts=[2, 5]))
print(random.choices([1, 2, 3], k=5), random.choices('xyz', weights=[1, 5, 1], k=6))
print(random.uniform(1, 10), random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(5, 2))
print(random.expovariate(2), random.betavariate(2, 3), random.gammavariate(0.5, 1), random.gammavariate(2.5, 1), random.gammavariate(1, 3))
print(random.triangular(0, 10, 3), random.vonmisesvariate(1, 2), random.paretovariate(3), random.weibullvariate(1, 2), random.lognormvariate(0, 1))
print(random.binomialvariate(100, 0.3), random.binomialvariate(5, 0.2), random.binomialvariate())
print(random.getrandbits(1), random.getrandbits(32), random.getrandbits(64), random.getrandbits(200), random.getrandbits(0), random.randbytes(5))
for s in [0, -5, 10**40, 'text', b'bytes', True, '']:
    r = random.Random(s)
    print(s, r.random(), r.randint(0, 10**20))
r = random.Random(7)
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)], state[0], len(state[1]), state[1][:3], state[2])
for bad in [lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randint(3, 1), lambda: random.choice([]),
            lambda: random.sample([1], 2), lambda: random.sample({1}, 1), lambda: random.seed([1]), lambda: random.getrandbits(-1),
            lambda: random.choices([], k=1), lambda: random.randrange(1, 10, 0), lambda: random.choices([1], weights=[0])]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
random.seed(1, version=1); print(random.random())
random.seed('abc', version=1); print(random.random())
