class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("done")
        return self.n

class Sender(It):
    def send(self, v):
        print("send", v)
        return next(self)

class Thrower(Sender):
    def throw(self, *a):
        print("throw", [type(x).__name__ for x in a])
        return 77
    def close(self):
        print("close")

def deleg(x):
    r = yield from x
    print("result", r)
    yield "end"

print(list(deleg(It())))
g = deleg(It())
next(g)
try:
    g.send(1)
except AttributeError as e:
    print(e)
g = deleg(Sender())
print(next(g), g.send("v"), g.send(None))
g = deleg(Thrower())
print(next(g), g.throw(ValueError("x")), next(g))
g.close()
g = deleg(Sender())
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("key", e)
try:
    list(deleg(5))
except TypeError as e:
    print(e)
