def show(op, x=None):
    x = list(range(8)) if x is None else x
    try:
        exec(op, {"x": x})
        print(op, "->", x)
    except (ValueError, TypeError, IndexError) as e:
        print(op, "->", type(e).__name__, e, x)
for op in ("x[2:4] = 'abc'", "x[:] = []", "x[5:2] = [9]", "x[::2] = 'abcd'", "x[::2] = 'abc'", "x[::-1] = range(8)", "x[-3:-1] = ()", "x[100:] = [1]", "x[:-100] = [1]",
           "del x[1:3]", "del x[::3]", "del x[::-2]", "del x[5:2]", "del x[10]", "x[10] = 1", "x[1:2] = 5", "x[::0] = []", "x['a'] = 1", "x[1.0] = 1", "x[None:3] = [0]", "x[True] = 'T'",
           "x[1:1] = x", "x[2:3] *= 2", "x[::2], x[1::2] = x[1::2], x[::2]", "x[7:0:-3] = [1, 2, 3]", "x[3] = x[3:5]", "x[2**70:] = [1]", "x[:2**70] = [1]", "del x[-2**70:]", "x[1:'a'] = []", "del x", "x[0:2][0] = 5", "x += x[1:3]"):
    show(op)
class S:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
s = S()
s[1:2, ::3] = 5
del s[...], s[:, 1], s[()]
print(s[1:2:3], s[:], s[::], s[*range(2)])
def hot(n):
    x = list(range(20))
    for i in range(n):
        x[i % 10:i % 10 + 2] = [i, i + 1]
        del x[i % 5]
        x.insert(0, x[-1:][0])
        if i == n - 5: x[3:6] = "abc"
    return x
print(hot(10), hot(500))
class I:
    def __index__(self): return 2
x = list(range(6))
x[I():I() + 2 if False else 4] = "zz"
print(x, x[I()], x[:I()], slice(1, 10, 3).indices(5), slice(None, None, -1).indices(4), slice(3) == slice(None, 3, None))
