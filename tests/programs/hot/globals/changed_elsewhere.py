# Globals that a loop uses and something else changes: callees, namespaces, deletion.
count = 0
step = 1


def bump():
    global count, step
    count += 100
    step = 2 if step == 1 else 1


for i in range(500):
    count += step
    if i % 97 == 0:
        bump()
        count += 1
print(count, step)

total = 0
for i in range(500):
    total += i
    if i == 250:
        globals()["total"] = 1000
print(total)

for i in range(500):
    total += i
    if i == 300:
        exec("total = -5")
print(total)

total = 0
missing = 0
for i in range(400):
    try:
        total += i
        if i % 50 == 7:
            del total
    except NameError as e:
        missing += 1
        total = 3
print(total, missing)


class Touches:
    def __bool__(self):
        global total
        total += 1000
        return True

    def __len__(self):
        global total
        total += 1
        return 2


t = Touches()
for i in range(200):
    total += 1
    if t:
        total += len(t)
print(total)
