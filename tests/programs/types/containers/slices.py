# slice objects.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
slice(5), slice(1, 5), slice(1, 5, 2), slice(None), slice(1, None), slice('a', 'b'), slice(1).start, slice(1).stop, slice(1, 2, 3).step, slice(1, 2) == slice(1, 2), slice(1) < slice(2), slice(5).indices(3), slice(None, None, -1).indices(5), slice(-100, 100, 2).indices(10), slice(1, 2, 3).indices(I(5))
slice()
slice(1, 2, 3, 4)
slice(1).indices()
slice(1).indices(-1)
slice('a').indices(5)
slice(1).indices('a')
slice(1, 2, 0).indices(5)
slice(1).start = 5
slice(1) < 5
slice(x=1)
'''.strip().splitlines(): t(line)
