# How loops of a module end: exceptions, breaks, handlers that read what the loop has set.
items = [3] * 250 + [0] + [5] * 10
total = position = 0
try:
    for position in range(400):
        total += 100 // items[position]
except ZeroDivisionError:
    print("zero", position, total)
try:
    for position in range(400):
        total += items[position]
except IndexError as e:
    print(e, position, total)

outer = 0
while True:
    outer += 1
    inner = 0
    while inner < outer % 7:
        inner += 1
        if outer * inner > 1500:
            break
    else:
        continue
    break
print(outer, inner)


def unbound(n):
    global fresh
    for j in range(n):
        if j == 150:
            fresh = j
        if j > 150:
            fresh += 1
    return fresh


print(unbound(300), fresh)
del fresh
try:
    for j in range(300):
        if j > 200:
            fresh += 1
except NameError as e:
    print(e, j)


def numbers():
    for k in range(300):
        global last
        last = k
        yield k * 2


print(sum(numbers()), last)
total = 0
for k in numbers():
    total += k - last
print(total, k, last)
