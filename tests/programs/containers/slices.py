# Slices with unusual bounds and steps: reading, assigning, deleting.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
big = 10**30
xs = list(range(10))
for s in [slice(None), slice(3, 1), slice(-3, None), slice(None, -20), slice(-20, 20), slice(None, None, -1), slice(8, 1, -3),
          slice(-big, big), slice(big, -big, -1), slice(None, None, big), slice(None, None, -big), slice(1, None, 4), slice(True, 5, True)]:
    print(s, xs[s], 'abcdefghij'[s], tuple(xs)[s], range(10)[s], bytes(xs)[s])
t(lambda: xs[::0])
t(lambda: 'abc'[::0])
t(lambda: range(3)[::0])
t(lambda: xs['a':])
t(lambda: xs[1.0:])
t(lambda: xs[big])
t(lambda: xs[-big])
t(lambda: 'abc'[big])
t(lambda: range(3)[big])
t(lambda: xs[10])
t(lambda: xs[-11])
t(lambda: 'abc'[3])
t(lambda: (1,)[-2])
t(lambda: xs[None])
t(lambda: xs['a'])
t(lambda: 'abc'[1.5])
t(lambda: (1, 2)['x'])
t(lambda: range(4)['x'])
def assign(start, stop, step, values):
    ys = list(range(6))
    ys[start:stop:step] = values
    return ys
for args in [(1, 3, None, 'abcd'), (3, 1, None, [9]), (None, None, 2, 'abc'), (None, None, -2, 'abc'), (10, 20, None, (1, 2)), (-1, None, None, []),
             (None, None, 2, 'ab'), (0, 3, 2, []), (0, 0, None, range(2)), (1, 3, None, 5), (None, None, -1, range(6)), (5, 0, 2, ())]:
    t(lambda: assign(*args))
def delete(start, stop, step):
    ys = list(range(8))
    del ys[start:stop:step]
    return ys
for args in [(1, 3, None), (None, None, 3), (None, None, -3), (6, 1, -2), (3, 1, None), (-2, None, None), (0, big, big), (None, None, None)]:
    t(lambda: delete(*args))
t(lambda: slice(1, 20, 3).indices(10))
t(lambda: slice(None, None, -1).indices(5))
t(lambda: slice(1, 2) == slice(1, 2, None))
t(lambda: slice(5).stop)
ys = [1, 2, 3]
try: ys[5] = 1
except IndexError as e: print(e)
try: del ys[5]
except IndexError as e: print(e)
try: (1, 2)[0] = 5
except TypeError as e: print(e)
try: del (1, 2)[0]
except TypeError as e: print(e)
try: 'abc'[0] = 'x'
except TypeError as e: print(e)
class S:
    def __getitem__(self, k): return k
print(S()[1:2], S()[::], S()[1, 2:3, ...], S()[()], S()[1,])
