def empty():
    return 5
    yield

def use():
    a = yield from empty()
    b = yield from []
    c = yield from "xy"
    d = yield from {1: 2}
    e = yield from range(2)
    return [a, b, c, d, e]

def outer():
    r = yield from use()
    yield r

print(list(outer()))
it = use()
while True:
    try:
        print(next(it))
    except StopIteration as e:
        print("value", e.value, e.args)
        break
try:
    next(it)
except StopIteration as e:
    print("again", e.value, e.args)

def tup():
    return (1, 2)
    yield
def exc():
    return ValueError("v")
    yield
for f in (tup, exc, empty):
    try:
        next(f())
    except StopIteration as e:
        print(repr(e.value), e.args)

def shared():
    it = iter(range(6))
    yield from (next(it), next(it))
    yield from it
print(list(shared()))
