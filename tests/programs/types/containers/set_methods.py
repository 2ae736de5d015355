# Methods of sets.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
{1, 2}.union([3], (4,)), {1, 2}.union(), {1, 2}.intersection([2], {2, 3}), {1, 2}.intersection(), {1, 2}.difference([1], [2]), {1, 2}.difference(), {1, 2}.symmetric_difference([2, 3]), {1}.issubset([1, 2]), {1}.issuperset([]), {1}.isdisjoint([2]), {1}.union('a') == {1, 'a'}, {1: 2}.keys() | {1}
{1}.union(5)
{1}.intersection(5)
{1}.difference(5)
{1}.symmetric_difference()
{1}.symmetric_difference([1], [2])
{1}.issubset(5)
{1}.issubset()
{1}.isdisjoint(5)
{1}.union([[]])
{1}.intersection([[]])
{1}.difference([[]])
{1}.issuperset([[]])
set().pop()
set().remove(5)
set().remove('a')
set().remove([])
set().discard(5), {5}.discard(5)
set().discard([])
set().add()
set().add([])
set().add(1, 2)
{1}.update([2], [3]), {1}.update(), {1}.intersection_update([1]), {1}.difference_update([1]), {1}.symmetric_difference_update([1])
{1}.update(5)
set().foo
frozenset().add
frozenset([1]).copy(), frozenset([1]).union([2]), frozenset([1]).__and__({1}), frozenset([1]).__hash__() == hash(frozenset([1])), {1}.__or__([1]), {1}.__ror__({2}), {1}.__contains__(1), {frozenset([1])}.__contains__({1}), {1} in {frozenset([1])}
{frozenset([1]): 1}[{1}]
{frozenset({1})}.remove({1})
{frozenset({1})}.discard({1})
{1}.__contains__([])
range(5), range(1, 5), range(1, 5, 2), range(0), range(5, 0, -1), list(range(5, 0, -2)), len(range(0, 10, 3)), range(10)[2], range(10)[-1], range(10)[2:5], range(10)[::-1], range(10)[::3], range(5) == range(0, 5), range(0) == range(5, 0), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3, 1)), range(3).index(2), range(3).count(5), 3 in range(5), 3.0 in range(5), 'a' in range(5), 2.5 in range(5), range(5).start, range(5).stop, range(5).step, list(reversed(range(3))), range(I(3)), range(True), bool(range(0))
'''.strip().splitlines(): t(line)
