# index, count, pop, insert and their errors.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
[1, 2, 1].count(1), [1, 2, 1].index(1, 1), [1, 2, 3].index(3, -1), [1.0].count(True), [1, 2, 1].index(1, -100), [1,2].index(2, I(0), I(2))
[1].index(5)
[1].index('x')
[1, 2].index(2, 0, 1)
[1].index()
[1].index(1, 'a')
[1].index(1, None)
[1].index(1, 2, 3, 4)
(1,).index(5)
(1,).index(1, 'a')
(1, 2).count(),
(1, 2, 1).count(1), (1, 2).index(2), (1, 2, 1).index(1, 1)
[].pop()
[1].pop(5)
[1].pop('a')
[1].pop(1.0)
[1].pop(1, 2)
[1, 2, 3].pop(-2), [1, 2].pop(I(0)), [1, 2].pop(True)
[1].pop(2**70)
[1].remove(5)
[1].remove()
[1].insert(0)
[1].insert('a', 1)
[1].append()
[1].append(1, 2)
[1].extend(5)
[1].extend()
[1].extend(None)
'''.strip().splitlines(): t(line)
