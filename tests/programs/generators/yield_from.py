# yield from: values, send, throw, close and the result, through generators and other iterators.
def inner(n):
    print("start", n)
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    except KeyError as e:
        print("inner caught", repr(e))
        yield "handled"
    finally:
        print("inner done")
    return n * 10


def outer(n):
    result = yield from inner(n)
    print("result", result)
    again = yield from inner(1)
    return result, again


def run(g, sends=()):
    try:
        print(next(g))
        for s in sends:
            print(g.send(s))
        for v in g:
            print(v)
    except StopIteration as e:
        print("stop", e.value)


run(outer(3), ["a", None, "b"])
run(outer(0))
g = outer(2)
print(next(g), g.throw(KeyError("k")))
run(g)
g = outer(2)
next(g)
try:
    g.throw(ValueError("v"))
except ValueError as e:
    print("out", e)
g = outer(2)
next(g)
print(g.close(), list(g))
for source in ([1, 2], (3,), "ab", range(2), {5: 6}, {7}, map(str, [8, 9]), iter([]), zip("a", "b"), (c for c in "xy")):
    def over(s=source):
        r = yield from s
        return r, "end"
    g = over()
    out = []
    try:
        while True:
            out.append(next(g))
    except StopIteration as e:
        print(out, e.value)


class Iterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration("returned")
        return self.n


class Sendable(Iterator):
    def send(self, v):
        print("send", v)
        if v == "stop":
            raise StopIteration(("sent", v))
        return v * 2

    def throw(self, error):
        print("throw", repr(error))
        if isinstance(error, ValueError):
            return "thrown"
        raise error

    def close(self):
        print("close")


def through(it):
    try:
        r = yield from it
        print("r", r)
    except BaseException as e:
        print("through", repr(e))
        raise
    return r


print(list(through(Iterator(3))))
g = through(Sendable(5))
print(next(g), g.send(4), g.throw(ValueError("v")), next(g))
try:
    g.send("stop")
except StopIteration as e:
    print("stopped", e.value)
g = through(Sendable(5))
next(g)
g.close()
g = through(Sendable(5))
next(g)
try:
    g.throw(LookupError("l"))
except LookupError as e:
    print("lookup", e)
g = through(Iterator(4))
next(g)
for action in (lambda: g.send(1), lambda: next(g)):
    try:
        action()
    except BaseException as e:
        print(type(e).__name__, e)
g = through(Iterator(4))
next(g)
try:
    g.throw(OSError("no throw here"))
except OSError as e:
    print("os", e)
g = through(Iterator(4))
next(g)
g.close()
g = through([1, 2, 3])
next(g)
try:
    print(g.throw(StopIteration(99)))
except BaseException as e:
    print(type(e).__name__, e, e.value)


class NoClose(Iterator):
    def close(self):
        raise RuntimeError("close failed")


g = through(NoClose(3))
next(g)
try:
    g.close()
except RuntimeError as e:
    print("runtime", e, repr(e.__context__))
for bad in (5, None):
    try:
        next(through(bad))
    except TypeError as e:
        print(e)


def deep(n):
    if n:
        r = yield from deep(n - 1)
        return r + 1
    got = yield "deep"
    return got


g = deep(50)
print(next(g))
try:
    g.send(100)
except StopIteration as e:
    print(e.value)


def tree(t):
    if isinstance(t, list):
        for s in t:
            yield from tree(s)
    else:
        yield t


print(list(tree([1, [2, [3, [4, []]], 5], [[6]]])))


def returning():
    return 7
    yield


def plain():
    a = yield from returning()
    b = (yield from [1]) is None
    yield a, b
    return (yield from returning()) + (yield from returning())


g = plain()
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)


def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 2


g = through(ignores())
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def raiser():
    yield 1
    raise StopIteration("bad")


try:
    list(through(raiser()))
except RuntimeError as e:
    print(e, repr(e.__cause__))


def itself():
    global me
    yield 0
    yield from me


me = itself()
next(me)
try:
    next(me)
except ValueError as e:
    print(e)
g = through(inner(2))
try:
    g.send("early")
except TypeError as e:
    print(e)


class Stop(StopIteration):
    pass


class Custom(Iterator):
    def __next__(self):
        raise Stop(1, 2)


print(list(through(Custom(0))))


def handled():
    try:
        1 / 0
    except ZeroDivisionError:
        r = yield from inner(1)
        try:
            raise
        except ZeroDivisionError as e:
            yield "still", str(e), r


print(list(handled()))
print([x for x in (yield_ for yield_ in outer(2))], sum(through(range(1000))), max(through([3, 9, 4])), sorted(through("hello")))
total = 0
for v in through(tree([list(range(50))] * 50)):
    total += v
print(total)
