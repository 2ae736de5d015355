# list() and subscripts of lists.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
list(), list('abc'), list((1, 2)), list({1: 2}), list(range(3)), list([1])
list(5)
list(1, 2)
list(x=1)
list(None)
[1, 2, 3][3]
[1, 2, 3][-4]
[1]['a']
[1][1.0]
[1][None]
[1][2**70]
[1, 2, 3][::0]
[1, 2, 3]['a':]
[1, 2, 3][I(1)], [1, 2, 3][I(1):I(2)], [1, 2, 3][::-1], [1, 2, 3][2**70:], [1,2,3][-2**70:2**70:2**70], [1,2,3][True]
'''.strip().splitlines(): t(line)
