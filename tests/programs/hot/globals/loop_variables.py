# Loops of a module: what they leave in the namespace, and its order.
first = 0
for i in range(400):
    first = (first + i * 7) % 1009
    if i == 390:
        late = first
print(first, i, late)
print([name for name in globals() if not name.startswith("_")])

product = 1
n = 0
while n < 120:
    n += 1
    product *= 3
print(product, n)

x = y = 0.0
for k in range(300):
    x = x * 0.5 + k
    y += x
print(x, y, k)

flag = False
hits = 0
for k in range(500):
    flag = k % 3 == 0
    if flag:
        hits += 1
print(flag, hits)

for a in range(60):
    for b in range(60):
        hits += a ^ b
    else:
        a2 = a
print(hits, a, b, a2)
for never in range(0):
    pass
print("never" in globals())
