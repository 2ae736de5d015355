out = []
i = 0
while i < 3000:
    try:
        i += 1
        if i % 1000 == 0: raise ValueError(i)
        x = 10 / (i % 500)
    except ZeroDivisionError as e:
        out.append(("zero", i))
    except ValueError as e:
        out.append((e.args[0], x))
print(out)
def loop(n, data):
    t = 0
    for i in range(n):
        t += data[i % len(data)]
    return t
data = [1, 2, 3]
print(loop(2000, data))
data.append("s")
try:
    loop(2000, data)
except TypeError as e:
    print(e)
data[3] = 2.5
print(loop(2000, data))
data.clear()
try:
    loop(1, data)
except ZeroDivisionError as e:
    print(e)
def undefined(n):
    for i in range(n):
        if i == 1999: del k
        elif i < 1999: k = i
        try:
            k += 1
        except UnboundLocalError as e:
            return i, str(e)
    return k
print(undefined(1000), undefined(3000))
count = 0
def poke():
    global count
    count += 1
    if count == 2500: raise StopIteration("poked")
try:
    while True: poke()
except StopIteration as e:
    print(e, count)
