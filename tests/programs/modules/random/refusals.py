# random: what its functions refuse.
import random


def fails(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ':', e)


random.seed(3)
fails(random.randrange, 0)
fails(random.randrange, 5, 5)
fails(random.randrange, 5, 1)
fails(random.randrange, 1, 10, 0)
fails(random.randrange, 1.5)
fails(random.randrange, '5')
fails(random.randrange, 1, 5.0)
fails(random.randint, 5, 1)
fails(random.randint, 1)
fails(random.choice, [])
fails(random.choice, {})
fails(random.choice, {1, 2})
fails(random.choices, [])
fails(random.choices, [], k=0)
fails(random.choices, [1, 2], weights=[1])
fails(random.choices, [1, 2], weights=[0, 0])
fails(random.choices, [1, 2], weights=[1, 1], cum_weights=[1, 2])
fails(random.choices, [1, 2], weights=[float('inf'), 1])
fails(random.choices, [1, 2], 5)
fails(random.sample, [1, 2], 3)
fails(random.sample, [1, 2], -1)
fails(random.sample, {1, 2}, 1)
fails(random.sample, [1, 2], 2, counts=[1])
fails(random.sample, [1, 2], 2, counts=[0, 0])
fails(random.shuffle, (1, 2))
fails(random.shuffle, 5)
fails(random.getrandbits, -1)
fails(random.getrandbits, 'a')
fails(random.seed, [1])
fails(random.seed, {})
fails(random.binomialvariate, -1)
fails(random.binomialvariate, 5, 1.5)
fails(random.expovariate, 0)
fails(random.gammavariate, -1, 1)
fails(random.Random, [1])
fails(random.randbytes, -1)
r = random.Random(1)
fails(r.setstate, (9, (), None))
fails(r.setstate, 5)


class Fixed(random.Random):
    def random(self):
        return 0.5


f = Fixed()
print(f.random(), f.uniform(0, 10), f.randrange(10), f.choice('abc'))
