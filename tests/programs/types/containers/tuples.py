# tuple() and its methods.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
tuple(), tuple('ab'), tuple([1]), tuple({1: 2})
tuple(5)
tuple(1, 2)
tuple(x=1)
(1, 2)[5]
(1, 2)['a']
(1, 2)[::0]
(1, 2, 3)[::-1], (1, 2, 3)[I(1)], (1, 2, 3)[5:], ()[:]
(1,).foo
(1,).__add__(1)
'''.strip().splitlines(): t(line)
