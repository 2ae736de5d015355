def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(400), odd(401), even(7))
def ack(m, n):
    if m == 0: return n + 1
    if n == 0: return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))
print(ack(2, 6))
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))
for _ in range(50): r = depth(300)
print(r)
def forever(n): return forever(n + 1) + 1
for _ in range(3):
    try:
        forever(0)
    except RecursionError as e:
        print(type(e).__name__, e)
def catches(n):
    try:
        return catches(n + 1)
    except RecursionError:
        return "caught"
print(catches(0))
def hanoi(n, a, b, c, out):
    if n:
        hanoi(n - 1, a, c, b, out)
        out.append((a, c))
        hanoi(n - 1, b, a, c, out)
out = []
hanoi(8, "A", "B", "C", out)
print(len(out), out[0], out[-1])
def fact(n): return n * fact(n - 1) if n else 1
print([fact(i) for i in (5, 20, 25)], len(str(fact(300))))
def flat(x): return [z for y in x for z in flat(y)] if isinstance(x, list) else [x]
print(flat([1, [2, [3, [4]], 5], []]))
y = (lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a))))
print(y(lambda s: lambda n: 1 if n < 2 else n * s(n - 1))(10))
