# Operators of sets.
class Sset(set): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
{1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} | frozenset([2]), frozenset([1]) | {2}, {1} <= {1, 2}, {1} < {1}, {1, 2} >= {1}, {1} == frozenset([1]), {1} != {2}, {1} > set(), type(Sset([1]) | {2}), type({1} | Sset()), type(Sset([1]).copy()), type(Sset([1]) & {1})
{1} | [2]
{1} & (1,)
{1} - 5
{1} ^ 'a'
[1] | {1}
{1} < [1]
{1} + {2}
{1} <= 5
'''.strip().splitlines(): t(line)
