# dict() of everything.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
dict(), dict(a=1), dict([(1, 2)]), dict({1: 2}, a=3), dict([[1, 2], 'ab']), dict({1: 2}.items()), dict(zip('ab', [1, 2])), dict(**{'a b': 1}), dict({}), dict(self=1), dict([], x=1)
dict(5)
dict([1])
dict(['abc'])
dict([(1,)])
dict([(1, 2, 3)])
dict(1, 2)
dict(None)
dict({1: 2}, **{1: 2})
dict([([], 1)])
'''.strip().splitlines(): t(line)
