# min() and max(): keys, defaults, ties, and what they refuse.
def fails(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for f in (min, max):
    fails(f, [])
    fails(f, [], default=None)
    fails(f, (), default='none')
    fails(f, 3)
    fails(f)
    fails(f, 1, 'a')
    fails(f, 1, 2, default=3)
    fails(f, [1, 2], key=5)
    fails(f, [1, 2], wrong=1)
    fails(f, [3, 1, 2], key=None)
    fails(f, 'hello')
    fails(f, {'b': 1, 'a': 2})
    fails(f, ['aa', 'b', 'cc', 'd'], key=len)
    fails(f, 'aa', 'b', 'cc', key=len)
    fails(f, [1, 1.0, True])
    fails(f, [True, 1, 1.0])
    fails(f, [float('nan'), 1.0])
    fails(f, [1.0, float('nan')])
    fails(f, iter([4, 2, 9]))
    fails(f, [(1, 'b'), (1, 'a')])
    fails(f, [(1, 'b'), (1, 'a')], key=lambda p: p[0])
seen = []
print(max([3, 1, 2], key=lambda x: seen.append(x) or -x), seen)


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print('lt', self.n, other.n)
        return self.n < other.n

    def __gt__(self, other):
        print('gt', self.n, other.n)
        return self.n > other.n


print(min(Odd(2), Odd(1), Odd(3)).n, max([Odd(2), Odd(1), Odd(3)]).n)
