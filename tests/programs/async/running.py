class Pause:
    def __init__(self, what): self.what = what
    def __await__(self):
        got = yield self.what
        return got


def drive(coro, answers=()):
    answers = iter(answers)
    value = None
    seen = []
    while True:
        try:
            seen.append(coro.send(value))
        except StopIteration as e:
            return seen, e.value
        except Exception as e:
            return seen, type(e).__name__, str(e)
        value = next(answers, None)


async def add(a, b):
    x = await Pause(('add', a))
    return a + b + (x or 0)

async def nested(n):
    if n == 0:
        return await Pause('bottom')
    return [n, await nested(n - 1)]

async def sum_all(n):
    total = 0
    for i in range(n):
        total += await add(i, 1)
    return total

print(drive(add(1, 2), [10]))
print(drive(nested(5), ['deep']))
print(drive(sum_all(4), [1, 2, 3, 4]))
print(drive(sum_all(40))[1])


class Ticker:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await Pause(self.n)
        return self.n

async def loops():
    out = []
    async for x in Ticker(5):
        if x == 3: continue
        if x == 1: break
        out.append(x)
    else:
        out.append('else')
    async for x in Ticker(2):
        out.append(x)
    else:
        out.append('else')
    async for x, in (pair async for pair in pairs()):
        out.append(x)
    return out

async def pairs():
    for i in range(3):
        yield (i * 10,)
        await Pause('between')

print(drive(loops()))


async def comprehensions():
    a = [x async for x in Ticker(3)]
    b = {x: await add(x, x) async for x in Ticker(3) if x}
    c = {await add(1, y) for y in range(3)}
    d = [y async for x in Ticker(2) async for y in Ticker(x + 1) if y >= 0]
    g = (await add(z, 1) for z in range(3))
    e = [v async for v in g]
    f = [[w async for w in Ticker(k)] for k in range(3)]
    k = [n for n in range(3) if await add(n, 0)]
    return a, b, sorted(c), d, type(g).__name__, e, f, k

print(drive(comprehensions())[1])


class Manager:
    def __init__(self, name, log, swallow=False):
        self.name, self.log, self.swallow = name, log, swallow
    async def __aenter__(self):
        await Pause('enter ' + self.name)
        self.log.append('in ' + self.name)
        return self.name
    async def __aexit__(self, t, e, tb):
        await Pause('exit ' + self.name)
        self.log.append(('out ' + self.name, t and t.__name__, tb is not None))
        return self.swallow

async def managed(log):
    async with Manager('a', log) as a, Manager('b', log) as b:
        log.append(a + b)
    async with Manager('c', log, True):
        raise ValueError('swallowed')
    for i in range(3):
        async with Manager('d', log):
            if i == 0: continue
            if i == 1: break
    try:
        async with Manager('e', log):
            return 'returned'
    finally:
        await Pause('finally')
        log.append('finally')

log = []
print(drive(managed(log)))
print(log)


async def generator(log):
    try:
        while True:
            got = yield len(log)
            log.append(got)
            if got == 'stop': return
            try:
                await Pause(('inside', got))
            except KeyError as e:
                log.append(repr(e))
    except ValueError as e:
        log.append('caught ' + str(e))
        yield 'after'
    finally:
        await Pause('cleaning')
        log.append('closed')

async def use():
    log = []
    g = generator(log)
    out = [await g.__anext__(), await g.asend('one'), await g.asend('two'), await anext(g), await g.athrow(ValueError('thrown'))]
    try:
        await g.asend('x')
    except StopAsyncIteration as e:
        out.append(repr(e))
    g2 = generator(log)
    out.append(await anext(g2))
    await g2.aclose()
    await g2.aclose()
    out.append(await anext(g2, 'default'))
    g3 = generator(log)
    await g3.asend(None)
    try:
        await g3.asend('stop')
    except StopAsyncIteration:
        out.append('stopped')
    it = aiter(Ticker(1))
    out.append((await anext(it, 'd'), await anext(it, 'd')))
    try:
        await anext(it)
    except StopAsyncIteration:
        out.append('end')
    return out, log

print(drive(use()))


def throw_at(n, exception):
    c = sum_all(5)
    for i in range(n):
        c.send(None)
    try:
        return c.throw(exception)
    except BaseException as e:
        return type(e).__name__, str(e)

print(throw_at(0, ValueError('early')), throw_at(2, KeyError('k')), throw_at(1, GeneratorExit))

async def guarded():
    try:
        await Pause(1)
    except ValueError as e:
        await Pause(('handling', str(e)))
        try:
            raise KeyError('second')
        except KeyError as e2:
            return repr(e2.__context__)
    finally:
        await Pause('f')
c = guarded()
print(c.send(None), c.throw(ValueError('v')), c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)

g = generator([])
a = g.asend(None)
try: a.send(None)
except StopIteration as e: print(e.value)
a = g.asend('w')
print(a.send(None), a.throw(KeyError('x')) if False else None)
try: a.throw(KeyError('into'))
except StopIteration as e: print('yielded', e.value)
a = g.asend('w')
a.send(None)
print(a.close() if False else 'kept')

# A round robin of many.
def run_all(coros):
    ready = list(coros)
    done = []
    while ready:
        c = ready.pop(0)
        try:
            c.send(None)
        except StopIteration as e:
            done.append(e.value)
        else:
            ready.append(c)
    return done

async def worker(name, n):
    total = 0
    for i in range(n):
        total += i
        await Pause(None)
        async for x in Ticker(i % 3):
            total += x
    return name, total

print(run_all([worker(i, 20 - i) for i in range(8)]))

class Custom:
    def __await__(self):
        return (yield from Pause('custom').__await__())
async def use_custom():
    return await Custom(), [x for x in add(1, 1).__await__()], type(add(1, 1).__await__()).__name__
print(drive(use_custom(), ['answer']))

async def outer(*args, k=1, **kw):
    "doc"
    async def inner(): return args, k, kw
    return await inner()
print(outer.__doc__, outer.__name__, drive(outer(1, 2, z=3))[1])
class Method:
    async def m(self, x): return (self.tag, x)
    tag = 't'
    @classmethod
    async def c(cls): return cls.__name__
    @staticmethod
    async def s(): return 's'
print(drive(Method().m(1))[1], drive(Method.c())[1], drive(Method.s())[1])
print(repr(add(1, 2)).split(' at ')[0], repr(pairs()).split(' at ')[0], repr(pairs().asend(1)).split(' at ')[0])
print((lambda: (x async for x in Ticker(1)))().__class__ if False else 'end')
