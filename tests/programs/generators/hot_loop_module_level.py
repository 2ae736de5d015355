def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

count = 0
for v in fib():
    count += 1
    if v > 10 ** 30:
        print(v, count)
        break

def chunks(seq, n):
    for i in range(0, len(seq), n):
        yield seq[i:i + n]

total = 0
data = list(range(1000))
for n in range(1, 60):
    for c in chunks(data, n):
        total += len(c) * c[0]
print(total)
data = "abcdefghij" * 20
text = 0
for n in range(1, 60):
    for c in chunks(data, n):
        text += len(c) + ord(c[0])
print(text)
state = {"i": 0}
def until(limit):
    while state["i"] < limit:
        state["i"] += 1
        yield state
for s in until(3000):
    if s["i"] % 1000 == 0:
        print(s)
    if s["i"] == 2500:
        s["i"] = 2999.5
print(state)
