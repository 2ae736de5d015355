# get, pop, setdefault, update, fromkeys.
class SS(str): pass
class SD(dict): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
{}['a']
{}[1]
{}[(1, 2)]
{}[None]
{}[SS('x')]
{1: 2}[1.0], {True: 1}[1], {'a': 1}.get('b'), {'a': 1}.get('b', 5), {}.get([] and 1), {1: 2}.get(1, 3)
{}.get()
{}.get(1, 2, 3)
{}.get([])
{}.get(key=1)
{}.pop('a')
{}.pop()
{}.pop(1, 2), {1: 5}.pop(1), {1: 5}.pop(1, 2)
{}.pop(1, default=5)
{}.pop([])
{}.popitem()
{1: 2, 3: 4}.popitem()
{}.setdefault(1), {}.setdefault(1, 2), {1: 3}.setdefault(1, 2)
{}.setdefault()
{}.setdefault([])
{}.update(5)
{}.update([1])
{}.update(['ab'], ['cd'])
{}.update({1: 2}, a=3), {}.update(), {}.update([])
dict.fromkeys('ab'), dict.fromkeys([1, 2], 5), dict.fromkeys([]), SD.fromkeys('a'), type(SD.fromkeys('a')), dict.fromkeys({1: 2}, 0), dict.fromkeys({3}, 1)
dict.fromkeys()
dict.fromkeys(5)
dict.fromkeys([[]])
dict.fromkeys(1, 2, 3)
'''.strip().splitlines(): t(line)
