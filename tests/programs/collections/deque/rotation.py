# deque: rotate, reverse, insert, and deletion in the middle.
from collections import deque


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


for n in (0, 1, -1, 2, 5, 7, -8, 100, -101):
    d = deque(range(5))
    d.rotate(n)
    print(n, list(d), end=' ')
print()
d = deque(range(5))
d.rotate()
print(d)
fails(lambda: d.rotate('a'))
fails(lambda: d.rotate(1.5))
fails(lambda: d.rotate(1, 2))
deque().rotate(3)
deque([1]).rotate(-1)
for i in (-10, -3, -1, 0, 1, 2, 3, 10):
    d = deque('abc')
    d.insert(i, 'X')
    print(i, ''.join(d), end=' ')
print()
d = deque(range(6))
d.reverse()
print(d, d.reverse())
# Against a list, with a ring that wraps.
d, model = deque(), []
state = 12345
for step in range(3000):
    state = (state * 1103515245 + 12345) % 2**31
    op, k = state >> 8 & 7, state >> 12 & 15
    if op == 0:
        d.append(step), model.append(step)
    elif op == 1:
        d.appendleft(step), model.insert(0, step)
    elif op == 2 and model:
        assert d.pop() == model.pop()
    elif op == 3 and model:
        assert d.popleft() == model.pop(0)
    elif op == 4 and model:
        d.rotate(k)
        k %= len(model)
        model = model[-k:] + model[:-k] if k else model
    elif op == 5:
        d.insert(k, step), model.insert(k, step)
    elif op == 6 and k < len(model):
        del d[k], model[k]
    elif op == 7:
        d.extend([step] * (k & 3)), model.extend([step] * (k & 3))
    assert len(d) == len(model) and list(d) == model, step
print(len(d), list(reversed(d)) == model[::-1], [d[i] for i in range(len(d))] == model)
