async def simple():
    return 1

c = simple()
print(type(c).__name__, c.__name__, c.cr_running, c.cr_suspended)
try:
    c.send(1)
except TypeError as e:
    print(e)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
try:
    iter(c)
except TypeError as e:
    print(e)
try:
    for x in c: pass
except TypeError as e:
    print(e)

async def twice():
    c = simple()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)
    return "end"
try:
    twice().send(None)
except StopIteration as e:
    print(e.value)
c = simple()
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
async def stops():
    raise StopIteration(3)
try:
    stops().send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))
async def ag():
    raise StopAsyncIteration(3)
    yield
try:
    anext(ag()).send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))
