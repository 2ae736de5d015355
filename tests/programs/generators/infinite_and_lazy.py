def count(n=0, step=1):
    while True:
        yield n
        n += step
def take(n, it):
    for i, x in enumerate(it):
        if i >= n: return
        yield x
def sieve():
    ps = []
    for n in count(2):
        if all(n % p for p in ps if p * p <= n):
            ps.append(n)
            yield n
print(list(take(10, sieve())), list(take(5, count(1, 0.5))), list(take(3, count(2 ** 47 - 2))), list(take(3, count("a", "b"))))
print(sum(take(500, sieve())), sum(take(3000, count())))
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            buf.pop(0)
print(list(window(range(5), 3)), len(list(window("x" * 500, 7))))
def flatten(x):
    for v in x:
        if isinstance(v, (list, tuple)): yield from flatten(v)
        else: yield v
deep = [1]
for i in range(100): deep = [deep, i]
print(list(flatten([1, [2, (3, [4])]])), sum(flatten(deep)))
def primes_pairs():
    prev = None
    for p in sieve():
        if prev and p - prev == 2: yield prev, p
        prev = p
print(list(take(5, primes_pairs())))
def tee2(it):
    a, b = [], []
    def gen(mine, other):
        while True:
            if not mine:
                try: v = next(it)
                except StopIteration: return
                mine.append(v); other.append(v)
            yield mine.pop(0)
    return gen(a, b), gen(b, a)
x, y = tee2(iter(range(6)))
print(next(x), next(x), list(y), list(x))
def lazy_eval():
    log = []
    g = (log.append(i) or i for i in range(100))
    return next(g), next(g), log
print(lazy_eval())
def hamming():
    from heapq import merge
    yield 1
    last = 1
    def scaled(k): return (k * h for h in hamming())
    for v in merge(scaled(2), scaled(3), scaled(5)):
        if v > last:
            last = v
            yield v
print(list(take(12, hamming())))
def perm(n):
    if n == 0: yield ()
    else:
        for p in perm(n - 1):
            for i in range(n): yield p[:i] + (n,) + p[i:]
print(len(list(perm(5))), next(perm(4)), sum(p[0] for p in perm(6)))
