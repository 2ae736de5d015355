import math
def integrate(f, a, b, n):
    h = (b - a) / n
    return sum(f(a + (i + 0.5) * h) for i in range(n)) * h
print(round(integrate(lambda x: x * x, 0, 3, 1000), 6), round(integrate(math.sin, 0, math.pi, 500), 6))
def newton(x):
    g = x
    for _ in range(50):
        n = (g + x / g) / 2
        if n == g: break
        g = n
    return g
for i in range(1, 200): r = newton(i)
print(r == math.sqrt(199), newton(2), newton(2.0), newton(2 ** 60), newton(1e-300))
try:
    newton(0)
except ZeroDivisionError as e:
    print(e)
def nanny(xs):
    best, n = -math.inf, 0
    for x in xs:
        if x > best: best = x
        if x != x: n += 1
    return best, n
print(nanny([1.0, math.nan, 3.0, -math.inf]), nanny([1, 2 ** 70, 0.5]), nanny([True, False]), nanny([-0.0, 0]))
def mandel(w):
    rows = []
    for y in range(w):
        row = 0
        for x in range(w):
            zr = zi = 0.0
            cr, ci = x * 3 / w - 2, y * 2 / w - 1
            for k in range(30):
                zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
                if zr * zr + zi * zi > 4: break
            row += k
        rows.append(row)
    return rows
print(sum(mandel(24)))
def acc(n):
    t = 0
    for i in range(n):
        t += i * 0.1
        if t > 1e6: t = int(t) % 1000
    return t
print(round(acc(5000), 6), acc(3), 0.1 + 0.2, 1e16 + 1.0, -7.5 // 2, -7.5 % 2, 7.5 // -2, 1e308 * 10, -1e308 * 10)
print([round(x * 0.5) for x in range(-5, 6)], [int(x / 2) for x in range(-4, 5)], [math.floor(x / 3) for x in range(-4, 5)], [x // 1 for x in (2.7, -2.7)])
