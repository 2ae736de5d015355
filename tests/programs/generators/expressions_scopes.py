x = 10
n = 3
print(list(x for x in range(n)), x)
g = (i * n for i in range(n))
n = 100
print(list(g))

def f():
    y = 2
    g = (y * k for k in range(3))
    y = 5
    return list(g)
print(f())

class C:
    items = [1, 2, 3]
    doubled = [v * 2 for v in items]
    try:
        bad = [v * len(items) for v in items]
    except NameError as e:
        print(e)

print(C.doubled)
fs = [lambda: i for i in range(3)]
print([h() for h in fs])
fs = [lambda i=i: i for i in range(3)]
print([h() for h in fs])
print([y := 1, y ** 2], y)
print([last := v for v in range(4)], last)

def walrus():
    return any((hit := v) > 2 for v in range(10)), hit
print(walrus())
try:
    (1 / 0 for _ in ())
    (_ for _ in 1 / 0)
except ZeroDivisionError as e:
    print("outer iterable is evaluated at once", e)
print(list((a, b) for a in range(3) for b in range(a) if a + b != 2))
