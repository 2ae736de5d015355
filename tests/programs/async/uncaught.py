class Step:
    def __await__(self):
        yield 1
        raise LookupError('in await')

async def inner():
    await Step()

async def source():
    yield 1
    await inner()

async def outer():
    async for x in source():
        print(x)

c = outer()
print(c.send(None))
c.send(None)
