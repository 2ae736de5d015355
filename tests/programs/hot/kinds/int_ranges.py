# Ints that leave 48, 63 and 64 bits in a loop, and come back.
def grow(x, n, step):
    seen = []
    for i in range(n):
        x = x * step + i
        if x > 10 ** 40: x //= 10 ** 39
        if i % 50 == 0: seen.append(x)
    return seen
print(grow(1, 301, 3), grow(-1, 301, -7))
def shifts(n):
    t = 0
    for i in range(n):
        t ^= (1 << (i % 100)) | (i << (i % 45))
        t = t >> 3 if i % 7 == 0 else t
        t &= (1 << 90) - 1
    return t
print(shifts(400))
def edges(n):
    out = []
    a = [2 ** 46, 2 ** 47 - 1, -2 ** 47, 2 ** 62, 2 ** 63 - 1, -2 ** 63, 5]
    for i in range(n):
        v = a[i % len(a)]
        r = (v + i, v - i, v * (i % 5), -v, ~v, v // (i + 1), v % (i + 1), abs(v))
        if i % 61 == 0: out.append(r)
    return out
for r in edges(300): print(r)
def mixed(values, n):
    t = 0
    for i in range(n):
        v = values[i % len(values)]
        t += v * v - (v >> 1 if isinstance(v, int) else v)
    return t
print(mixed([1, 2 ** 50, -3], 300), mixed([1, True, 2 ** 70], 300), mixed([1, 2.5], 300))
def divs(n):
    t = 0
    for i in range(-n, n):
        try: t += divmod(1000, i)[1] + 7 // i + (-7) % i
        except ZeroDivisionError: t += 100000
    return t
print(divs(200))
def countdown(n):
    k = 0
    while n > 0:
        n -= 0x7fffffffffff
        k += 1
    return k, n
print(countdown(2 ** 55))
