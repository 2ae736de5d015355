# Operators and comparison of lists and tuples.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
[1].__getitem__(slice(0, 1)), [1].__contains__(1), [1].__len__(), [1, 2].__reversed__().__next__(), [1].__add__([2]), [1].__mul__(2), [1].__rmul__(2), [1].__eq__(1), [1].__eq__([1]), [1].__lt__([2]), [1].__ne__([1])
[1] + (1,)
[1] + 1
(1,) + [1]
(1,) + 1
[1] * 1.5
[1] * [1]
[1] * 2**70
[1] * -5, 2 * [1], [1] * I(2), (1,) * I(2), [[]] * 2, () * 5
[1] < (1,)
[1, 2] < [1, 'a']
[1, 'a'] < [1, 2]
[1] < 5
[1, 2] < [1, 2, 3], [] < [1], [2] > [1, 5], [1, 'a'] == [1, 'a'], [1] == [1.0], [1] == (1,), (1, 2) < (1, 3), (1,) <= (1,), [1, 2] >= [1, 2]
'''.strip().splitlines(): t(line)
