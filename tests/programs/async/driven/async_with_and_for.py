class CM:
    def __init__(self, name, log, suppress=False):
        self.name, self.log, self.suppress = name, log, suppress
    async def __aenter__(self):
        self.log.append("enter " + self.name)
        return self.name
    async def __aexit__(self, t, v, tb):
        self.log.append(f"exit {self.name} {t.__name__ if t else None}")
        return self.suppress

class Count:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n

async def main(fail):
    log = []
    async with CM("a", log, True) as a, CM("b", log) as b:
        async for i in Count(3):
            if i == 1:
                continue
            log.append((a, b, i))
        else:
            log.append("else")
        if fail:
            raise KeyError("f")
        log.append("fine")
    return log

def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value
print(run(main(False)))
print(run(main(True)))
for k in range(300):
    r = run(main(k % 2))
print(len(r))
async def wrong():
    async with 5: pass
async def wrong2():
    async for x in [1]: pass
async def wrong3():
    with CM("c", []): pass
for w in (wrong, wrong2, wrong3):
    try:
        run(w())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
