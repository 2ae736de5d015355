# Operators and comparison of dicts and views.
class SD(dict): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
{1: 2} | {3: 4}, {1: 2} | {1: 3}, {}.__or__({1: 2}), {1: 2}.__ror__({3: 4}), {}.__or__(5), SD({1: 2}) | {}, type(SD() | {}), type({} | SD())
{} | [(1, 2)]
{} + {}
{} < {}
{} == {}, {1: 2} == {1.0: 2}, {1: 2} != {1: 3}, {1: 2, 3: 4} == {3: 4, 1: 2}, {} == []
{1: 2}.keys() & {1}, {1: 2}.keys() | [3], {1: 2}.keys() - {1}, {1: 2}.keys() ^ {3}, {1: 2}.items() & {(1, 2)}, {1: 2}.keys() == {1}, {1: 2}.items() == {(1, 2)}, {1: 2}.keys() <= {1, 2}, {1: 2}.keys() > set(), {1: 2}.keys().isdisjoint([2]), {1: 2}.items().isdisjoint([(1, 2)]), 1 in {1: 2}.keys(), 2 in {1: 2}.values(), (1, 2) in {1: 2}.items(), (1, 3) in {1: 2}.items(), 5 in {1: 2}.items()
{1: 2}.keys() & 5
{1: 2}.keys() < 5
{1: 2}.keys() < [1]
{1: 2}.values() == {1: 2}.values()
{1: []}.items() | set()
{1: 2}.keys().isdisjoint(5)
{1: 2}.values() & {1}
{1: 2}.keys(), {1: 2}.values(), {1: 2}.items(), repr({}.keys()), len({1: 2}.keys()), list(reversed({1: 2, 3: 4})), list(reversed({1: 2, 3: 4}.items())), list(reversed({1: 2, 3: 4}.values())), {1: 2}.keys().mapping, {1: 2}.items().mapping
{1: 2}.keys()[0]
{}.keys().foo
hash({}.keys())
{}.has_key
{1: 2}.keys().mapping[1], type({}.keys().mapping)
{1: 2}.__contains__(1), {1: 2}.__getitem__(1), {1: 2}.__len__(), {}.__eq__(1), {1: 2}.__ne__({1: 2}), {1: 2}.__iter__().__next__(), {}.__lt__({})
{}.__getitem__(5)
{}.__missing__
'''.strip().splitlines(): t(line)
