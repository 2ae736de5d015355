class Yield:
    def __await__(self): yield "yield"
class Sleep:
    def __init__(self, n): self.n = n
    def __await__(self):
        for _ in range(self.n): yield "sleep"
        return self.n

log = []
async def child(name, n):
    total = 0
    for i in range(n):
        total += await Sleep(i % 3) 
        log.append((name, i))
        await Yield()
    if name == "bad":
        raise ValueError(name)
    return total

def gather(coros):
    results = {}
    queue = list(enumerate(coros))
    while queue:
        i, c = queue.pop(0)
        try:
            c.send(None)
        except StopIteration as e:
            results[i] = e.value
        except ValueError as e:
            results[i] = repr(e)
        else:
            queue.append((i, c))
    return sorted(results.items())

print(gather([child("a", 3), child("b", 2), child("bad", 4)]))
print(log)
log.clear()
print(gather([child(str(k), k) for k in range(30)])[-3:], len(log))
async def nested(n):
    if n == 0:
        await Yield()
        return 0
    return 1 + await nested(n - 1)
print(gather([nested(40), nested(3)]))
print(gather([nested(k % 9) for k in range(150)])[-1])
