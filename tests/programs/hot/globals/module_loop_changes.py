x = 0
step = 1
for i in range(3000):
    x += step
    if i == 1000: step = 0.5
    if i == 2000: step = 2 ** 50
print(x)
def f(): return 1
t = 0
for i in range(2000):
    t += f()
    if i == 500:
        def f(): return 10
    if i == 1000: f = lambda: 0.25
    if i == 1500: f = int
print(t)
class P: v = 1
p = P()
t = 0
for i in range(2000):
    t += p.v
    if i == 700: P.v = 2
    if i == 1400: p.v = 3
    if i == 1900: p = type("Q", (), {"v": 100})()
print(t)
xs = [1, 2, 3]
t = 0
for i in range(2000):
    t += xs[i % 3]
    if i == 1000: xs = (4, 5, 6)
    if i == 1500: xs = {0: 1, 1: 2, 2: 3}
print(t)
names = []
for i in range(1500):
    if i == 1000:
        len = lambda s: -1
    names.append(len("abc"))
    if i == 1200: del len
print(sum(names), names[999], names[1000], names[1201])
total = 0
i = 0
while i < 2000:
    i += 1
    if i == 1234: globals()["total"] = 0
    if i == 1500: exec("total += 0.5")
    total += 1
print(total)
for i in range(1000):
    try:
        if i == 900: del undefined_before
        undefined_before = i
    except NameError: pass
print(i, undefined_before)
for range_ in range(3):
    for range in [range] * 2: pass
print(list(range(2)))
