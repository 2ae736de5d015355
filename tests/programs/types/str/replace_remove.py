# replace, removeprefix, removesuffix.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
'abc'.replace('b', 'xx'), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2), 'aaa'.replace('a', 'b', 2), 'aaa'.replace('a', '', -1), 'aaa'.replace('aa', 'b'), ''.replace('', 'x'), ''.replace('', 'x', 0), 'aaa'.replace('a', 'b', count=1), 'a€'.replace('a', '\\U0001f600'), 'a\\U0001f600'.replace('\\U0001f600', 'b').isascii()
'a'.replace(1, 'a')
'a'.replace('a', 1)
'a'.replace('a', 'b', 'c')
'a'.replace('a', 'b', 1.0)
'abc'.removeprefix('a'), 'abc'.removeprefix('x'), 'abc'.removesuffix('bc'), 'abc'.removesuffix(''), 'abc'.removeprefix('')
'a'.removeprefix(('a',))
'a'.removesuffix(1)
'''.strip().splitlines(): t(line)
