def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            continue
        total += value
        count += 1
        average = total / count

def run(values):
    g = averager()
    next(g)
    last = None
    for v in values:
        last = g.send(v)
    return last

print(run(range(10)))
print(run(list(range(500)) + [0.5] * 500))
print(run([2 ** 70, 3, 5.5]))
for k in range(400):
    r = run([k, k + 1, None, k * 2])
print(r)
try:
    run(["a"])
except TypeError as e:
    print(e)
g = averager()
try:
    g.send(1)
except TypeError as e:
    print(e)
