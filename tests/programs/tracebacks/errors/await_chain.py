class A:
    def __await__(self):
        yield 1
        raise OSError("in awaitable")
async def inner():
    return await A()
async def outer():
    x = 1
    return x + await inner()
c = outer()
c.send(None)
c.send(None)
