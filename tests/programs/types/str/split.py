# split, rsplit, splitlines.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
'a,b,c'.split(','), 'a,b,c'.split(',', 1), 'a,b,c'.rsplit(',', 1), ' a  b '.split(), ' a  b '.split(' '), ' a  b '.split(None, 1), ' a  b '.rsplit(None, 1), ''.split(), ''.split(','), 'a\\x1cb\\x85c\\u2028d'.split(), 'abc'.split('abc'), 'a,b'.split(',', -1), 'a,b'.split(',', 0), ' a b '.split(maxsplit=0), ' a b '.rsplit(maxsplit=0), 'a--b--c'.split(sep='--', maxsplit=1), 'aaa'.split('aa'), 'aaa'.rsplit('aa')
'a'.split('')
'a'.split(1)
'a'.split('a', 'b')
'a'.split('a', 1, 2)
'a'.split(foo=1)
'a'.split(None, 1.5)
'a\\nb\\r\\nc\\rd\\x0be\\x0cf\\x1cg\\x1dh\\x1ei\\x85j\\u2028k\\u2029l'.splitlines(), 'a\\n\\nb\\n'.splitlines(), 'a\\n\\nb\\n'.splitlines(True), ''.splitlines(), '\\n'.splitlines(keepends=True), '\\n\\r\\n'.splitlines(1)
'a'.splitlines('x'), 'a\\n'.splitlines([])
'a'.splitlines(1, 2)
'''.strip().splitlines(): t(line)
