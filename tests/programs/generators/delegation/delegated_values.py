# yield from: values both ways, throw, close, iterators of one's own.
def inner(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("inner got", got)
    except KeyError as e:
        print("inner key", e)
        yield "after key"
    finally:
        print("inner done")
    return n * 10
def outer():
    a = yield from inner(2)
    b = yield from [7, 8]
    c = yield from (x for x in "z")
    return a, b, c
g = outer()
print(next(g), g.send("hello"), next(g), next(g), next(g))
try: next(g)
except StopIteration as e: print(e.value)
g = outer(); next(g)
print(g.throw(KeyError("k")))
print(next(g))
g = outer(); next(g)
g.close()
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("done")
        return self.n
    def send(self, v): print("send", v); return self.n
    def throw(self, *a): print("throw", type(a[0])); return "thrown"
    def close(self): print("close")
def d(): return (yield from It())
g = d()
print(next(g), g.send("s"), g.throw(ValueError("v")), next(g))
try: next(g)
except StopIteration as e: print(e.value)
g = d(); next(g); g.close()
def plain(): yield from [1, 2]
g = plain(); next(g)
try: g.send(5)
except AttributeError as e: print(e)
g = plain(); next(g)
try: g.throw(ValueError("out"))
except ValueError as e: print("out", e)
def bad(): yield from 5
try: next(bad())
except TypeError as e: print(e)
def tree(t):
    if isinstance(t, list):
        for s in t: yield from tree(s)
    else: yield t
print(list(tree([1, [2, [3, [4]], 5], []])))
def r(n):
    if n: yield n; yield from r(n - 1)
print(list(r(50))[-1], sum(r(100)))
