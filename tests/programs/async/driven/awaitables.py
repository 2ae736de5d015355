class Ready:
    def __init__(self, v): self.v = v
    def __await__(self):
        return self.v
        yield

class Ask:
    def __init__(self, q): self.q = q
    def __await__(self):
        answer = yield self.q
        return answer

async def main():
    a = await Ready(1)
    b = await Ask("b?")
    c = [await Ask(f"c{i}?") for i in range(3)]
    return a, b, c

def run(coro, answers):
    asked = []
    value = None
    it = iter(answers)
    try:
        while True:
            asked.append(coro.send(value))
            value = next(it)
    except StopIteration as e:
        return e.value, asked

print(run(main(), ["B", 1, 2, 3]))
for k in range(200):
    r = run(main(), [k, k * 1.5, str(k), None])
print(r)
async def bad():
    await 5
try:
    bad().send(None)
except TypeError as e:
    print(e)
class NotIter:
    def __await__(self): return 5
async def bad2():
    await NotIter()
try:
    bad2().send(None)
except TypeError as e:
    print(e)
