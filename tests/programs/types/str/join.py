# join, and what subclasses of str become.
class SS(str): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
','.join(['a', 'b']), ''.join([]), 'x'.join('abc'), ','.join({'a': 1, 'b': 2}), ','.join(c for c in 'abc'), ','.join(['a']), ','.join((SS('a'), 'b'))
','.join([1])
','.join(['a', b'b'])
','.join(['a', None, 'b'])
','.join(5)
','.join()
','.join('a', 'b')
type(''.join([SS('a')])), type(SS('a').upper()), type(SS('a').strip()), type(SS('abc')[:]), type(SS('a') + ''), type(SS('a') * 1), type(str(SS('a'))), type(SS('a').replace('x', 'y')), type(SS('a').ljust(1)), type(SS('a').expandtabs()), type(SS('a').zfill(0)), type(SS('a').removeprefix('x')), type(SS('a').split()[0]), type(SS('a').translate({})), type(SS('a').casefold()), type(SS('a').splitlines()[0])
'''.strip().splitlines(): t(line)
