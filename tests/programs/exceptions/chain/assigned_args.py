e = ValueError(1)
for v in ([1, 2], (3,), "ab", {4: 5}, (i * i for i in range(3)), iter([7]), range(2)):
    e.args = v
    print(e.args, str(e), repr(e))
class It:
    def __iter__(self):
        yield "x"
        yield "y"
e.args = It()
print(e.args)
for bad in (5, None, int):
    try:
        e.args = bad
    except TypeError as t:
        print(t, e.args)
class Fails:
    def __iter__(self): raise KeyError("iter")
try:
    e.args = Fails()
except KeyError as k:
    print(k, e)
k = KeyError("k")
k.args = ()
print(repr(str(k)), repr(k))
def hot(n):
    e = ValueError()
    t = 0
    for i in range(n):
        e.args = (i, i)
        t += len(e.args) + e.args[0]
        if i == n - 3: e.args = [0.5]
    return t, str(e)
print(hot(5), hot(800))
