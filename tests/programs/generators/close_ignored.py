def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2

it = stubborn()
next(it)
try:
    it.close()
except RuntimeError as e:
    print(e)
print(next(it, "end"))

def replaces():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError("other")

it = replaces()
next(it)
try:
    it.close()
except KeyError as e:
    print("key", e, repr(e.__context__))

def returns():
    try:
        yield 1
    except GeneratorExit:
        return "value"

it = returns()
next(it)
print(it.close(), it.close())
it = returns()
print(it.close(), next(it, "end"))

def finishes():
    try:
        while True:
            yield
    finally:
        print("finally")

for it in (finishes(), finishes()):
    next(it)
    print(it.close())
