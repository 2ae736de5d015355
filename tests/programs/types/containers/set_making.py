# set() and frozenset() of everything.
class Sset(set): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
set(), set('aab') == {'a', 'b'}, {3, 1, 2}, {1, 1.0, True}, {i for i in range(3)}, set([3, 3]), frozenset(), frozenset([1]), frozenset({1}) == {1}, {frozenset([1])}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), frozenset(frozenset([1])), repr(Sset([1])), repr(frozenset()), Sset()
set(5)
set(1, 2)
set(x=1)
frozenset(5)
frozenset(1, 2)
set([[]])
'''.strip().splitlines(): t(line)
