# Generators resumed hundreds of times with values, delegation and changing types.
def running():
    total = n = 0
    while True:
        v = yield (total, n)
        if v is None: continue
        total += v
        n += 1
g = running(); next(g)
for i in range(300): r = g.send(i if i < 100 else i * 0.5 if i < 200 else None if i % 2 else 2 ** 65)
print(r)
def chunks(it, k):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == k:
            yield buf
            buf = []
    if buf: yield buf
print(sum(sum(c) for c in chunks(range(305), 7)), [len(c) for c in chunks("abcdefg" * 30, 50)])
def tree(n):
    if n > 0:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 2)
print(sum(tree(11)), list(tree(4)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
def take(it, n):
    out = []
    for x in it:
        if len(out) >= n: return out
        out.append(x)
print(take(fib(), 300)[-1])
def collatz(n):
    while n != 1:
        yield n
        n = 3 * n + 1 if n % 2 else n // 2
print(max(sum(1 for _ in collatz(k)) for k in range(1, 200)))
def zipped(*its):
    its = [iter(i) for i in its]
    while True:
        try: yield tuple([next(i) for i in its])
        except StopIteration: return
print(sum(a * b for a, b in zipped(range(250), (x / 2 for x in range(240)))))
def closing(log):
    try:
        for i in range(10 ** 6): yield i
    finally: log.append("closed")
log = []
for k in range(100):
    g = closing(log)
    for x in g:
        if x > k: g.close()
print(len(log), sum(1 for x in closing(log) if x < 0) if False else "ok")
squares = (x * x for x in range(300) if x % 3)
print(sum(squares), next(squares, "empty"))
