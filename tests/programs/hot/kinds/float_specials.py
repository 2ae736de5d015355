# Floats in loops: infinities, nan, negative zero, ints mixed in.
inf, nan = float("inf"), float("nan")
def fold(values, n):
    t, mx, flags = 0.0, -inf, 0
    for i in range(n):
        v = values[i % len(values)]
        t = t * 0.5 + v
        if v > mx: mx = v
        if v != v: flags += 1
        if v == 0 and str(v)[0] == "-": flags += 1000
    return t, mx, flags
print(fold([1.5, -2.5, 3.0], 300), fold([1.5, 2, -0.0, True], 300), fold([inf, 1.0], 300), fold([1.0, nan, -inf], 300))
def ops(a, b, n):
    out = []
    for i in range(n):
        x, y = a[i % len(a)], b[i % len(b)]
        try: r = (x + y, x - y, x * y, x / y, x // y, x % y, x ** y)
        except (ZeroDivisionError, OverflowError) as e: r = type(e).__name__
        if i % 37 == 0: out.append(r)
    return out
for r in ops([1.5, -2.0, 0.0, 1e200], [0.5, 2, -3.0, 0.0, 7], 300): print(r)
def compare(xs, n):
    t = [0] * 6
    for i in range(n):
        a, b = xs[i % len(xs)], xs[(i * 7 + 1) % len(xs)]
        for k, r in enumerate((a < b, a <= b, a == b, a != b, a > b, a >= b)): t[k] += r
    return t
print(compare([1.0, 2, nan, -0.0, 0, inf, 2 ** 60, 2.0 ** 60, 2 ** 60 + 1], 400))
def rounding(n):
    t = 0
    for i in range(n):
        t += round(i * 0.5) + round(i * 0.25, 1) + int(i * -0.75) + i // 2.5
    return t
print(rounding(300))
