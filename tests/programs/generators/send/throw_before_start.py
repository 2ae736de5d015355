def g():
    print("started")
    try:
        yield 1
    except ValueError:
        print("caught")
        yield 2

it = g()
try:
    it.throw(ValueError("early"))
except ValueError as e:
    print("outside", e)
try:
    print(next(it))
except StopIteration:
    print("finished")
it = g()
print(next(it), it.throw(ValueError), next(it, "end"))
it = g()
next(it)
for bad in (1, "x", int, None, object()):
    try:
        it.throw(bad)
    except TypeError as e:
        print(type(e).__name__, e)
print(it.throw(ValueError("still there")))
it.close()
try:
    it.throw(KeyError("dead"))
except KeyError as e:
    print("dead", e)
try:
    it.send(1)
except StopIteration as e:
    print("stop", e.value)
