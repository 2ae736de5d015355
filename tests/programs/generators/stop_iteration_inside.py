def leaks():
    yield 1
    raise StopIteration("x")

it = leaks()
next(it)
try:
    next(it)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))

def inner_next():
    it = iter([])
    yield next(it)

try:
    list(inner_next())
except RuntimeError as e:
    print(e)

def thrown():
    yield
it = thrown()
next(it)
try:
    it.throw(StopIteration(5))
except RuntimeError as e:
    print(e, repr(e.__cause__))

def guarded():
    it = iter([1, 2])
    while True:
        try:
            yield next(it)
        except StopIteration as e:
            return e
print(list(guarded()))

def via():
    r = yield from guarded()
    print(repr(r))
print(list(via()))
try:
    tuple(next(iter([])) for _ in range(3))
except RuntimeError as e:
    print(e)
