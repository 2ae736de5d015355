# A global whose type or size changes while loops that use it run.
value = 0
for i in range(600):
    value += 1 if i < 300 else 0.5
print(value)

value = 1
for i in range(200):
    value = value * 2 + 1
    if i % 50 == 49:
        print(value)
print(value)

value = 7
for i in range(300):
    if i == 200:
        value = "text"
    if i > 200:
        value += str(i % 10)
    elif i < 200:
        value = value % 13 + i
print(value[:20], len(value))

low = 1 << 46
for i in range(300):
    low += 1 << 39
print(low)
low = -(1 << 62)
for i in range(300):
    low -= 1 << 55
print(low)

state = None
seen = []
for i in range(300):
    if state is None:
        state = i
    elif i - state > 40:
        seen.append(state)
        state = None
print(state, seen)


def spin(times):
    global shared
    for j in range(times):
        shared = shared + j
    return shared


shared = 0
print(spin(300), spin(300))
shared = 0.25
print(spin(300))
shared = 1 << 70
print(spin(300))
