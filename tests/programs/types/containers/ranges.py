# Ranges.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
range()
range(1.0)
range('a')
range(1, 2, 0)
range(1, 2, 3, 4)
range(1, 'a')
range(5)[5]
range(5)['a']
range(5)[::0]
range(5).index(9)
range(5).index('a')
range(stop=5)
range(5).start = 3
range(5).foo
range(3) < range(4)
range(3) + range(3)
hash(range(3)) == hash((3, 0, 1)), hash(range(0)) == hash((0, None, None)), hash(range(1, 2)) == hash((1, 1, None))
'''.strip().splitlines(): t(line)
