# deque in hot loops: breadth-first search, sliding windows, rotation games.
from collections import deque


def bfs(n):
    seen, queue, order = {1}, deque([1]), 0
    while queue:
        x = queue.popleft()
        order = (order * 31 + x) % 1000003
        for y in (x * 2, x * 3 + 1):
            if y < n and y not in seen:
                seen.add(y)
                queue.append(y)
    return len(seen), order


def window_max(values, k):
    best, out = deque(), []
    for i, v in enumerate(values):
        while best and values[best[-1]] <= v:
            best.pop()
        best.append(i)
        if best[0] <= i - k:
            best.popleft()
        if i >= k - 1:
            out.append(values[best[0]])
    return out


def josephus(n, k):
    ring = deque(range(1, n + 1))
    while len(ring) > 1:
        ring.rotate(1 - k)
        ring.popleft()
    return ring[0]


def both_ends(n):
    d, total = deque(maxlen=50), 0
    for i in range(n):
        if i % 3:
            d.append(i)
        else:
            d.appendleft(-i)
        if i % 7 == 0 and d:
            total += d[0] - d[-1] + len(d)
    return total, list(d)[:3]


values = [(i * 7919) % 1009 for i in range(3000)]
print(bfs(5000), sum(window_max(values, 7)), [josephus(n, 3) for n in (1, 5, 41, 200)], both_ends(4000))


def mutated(n):
    caught = 0
    for i in range(n):
        d = deque(range(5))
        try:
            for x in d:
                if x == i % 6:
                    d.append(x)
        except RuntimeError:
            caught += 1
    return caught


print(mutated(600))


def errors(n):
    d, count = deque(), 0
    for i in range(n):
        try:
            d.pop() if i % 2 else d[i]
        except IndexError as e:
            count += len(str(e))
    return count


print(errors(500))
