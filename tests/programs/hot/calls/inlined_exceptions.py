def check(x):
    if x < 0: raise ValueError(x)
    return x
def inner(x): return check(x) + 1
def mid(x):
    try:
        return inner(x)
    except ValueError as e:
        return -e.args[0]
def outer(xs):
    t = 0
    for x in xs: t += mid(x)
    return t
data = list(range(2000))
print(outer(data))
data[1500] = -7
print(outer(data))
data[1600] = "s"
try:
    outer(data)
except TypeError as e:
    tb, names = e.__traceback__, []
    while tb:
        names.append(tb.tb_lineno)
        tb = tb.tb_next
    print(e, names)
data[1600] = 2.5
print(outer(data), outer([-1] * 500), outer([True, 2 ** 50]))
def depth(n): return check(n) if n == 0 else depth(n - 1) + 1
for _ in range(100): r = depth(20)
print(r)
def f(i):
    if i == 777: 1 / 0
    return i
def g(n):
    s = 0
    for i in range(n): s += f(i)
    return s
print(g(700))
try:
    g(1000)
except ZeroDivisionError as e:
    print(e, e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_next.tb_next.tb_lineno)
def fin(n, log):
    for i in range(n):
        try:
            f(i)
        finally:
            log[0] += 1
log = [0]
try:
    fin(1000, log)
except ZeroDivisionError:
    print(log)
def loc(n):
    a = b = c = 0
    for i in range(n):
        a, b, c = a + 1, b + a, c ^ b
        if i == n - 1: f(777)
    return a
try: loc(300)
except ZeroDivisionError as e: print("end", e)
