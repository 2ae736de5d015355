class Wait:
    def __await__(self):
        try:
            yield "waiting"
        except ValueError as e:
            return f"swallowed {e}"
        finally:
            log.append("awaitable done")

async def inner():
    try:
        return await Wait()
    except KeyError:
        log.append("key")
        raise
    finally:
        log.append("inner done")

async def outer():
    try:
        r = await inner()
        await Wait()
        return r
    except KeyError as e:
        return ("handled", e.args)
    finally:
        log.append("outer done")

log = []
c = outer()
print(c.send(None), c.throw(ValueError("v")))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
print(log)
log = []
c = outer()
c.send(None)
try:
    c.throw(KeyError(7))
except StopIteration as e:
    print(e.value)
print(log)
log = []
c = outer()
c.send(None)
print(c.close(), log)
def hot(n):
    handled = 0
    for k in range(n):
        c = outer()
        c.send(None)
        try:
            if k % 3 == 0:
                c.throw(KeyError(k))
            elif k % 3 == 1:
                c.throw(ValueError(k))
                c.send(None)
            else:
                c.close()
        except StopIteration as e:
            handled += len(e.value)
    return handled
print(hot(500), len(log))
