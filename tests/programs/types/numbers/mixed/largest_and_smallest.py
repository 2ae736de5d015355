# max and min.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
max(1, 2.0), max(2.0, 2), min(True, 1), max([1, 3, 2]), max('abc'), max([], default=5), max(1, 2, key=lambda x: -x), min((), default=None)
max()
max([])
max(1)
max(1, 2, default=3)
max(1, 'a')
max([1], key=5)
max(1, 2, foo=3)
min([[1,2],[1]], key=len), max('a', 'b', key=None)
'''.strip().splitlines(): t(line)
