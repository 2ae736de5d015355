# startswith and endswith.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
'abc'.startswith('a', 0, 1), 'abc'.startswith(('x', 'a')), 'abc'.startswith(()), 'abc'.startswith('', 3), 'abc'.startswith('', 4), 'abc'.endswith('', 0, 0), 'abc'.endswith(('c', 'd')), 'abc'.endswith('bc', -2), 'abc'.endswith('c', 0, -1), ''.startswith(''), 'abc'.startswith('', 2, 1)
'abc'.startswith(1)
'abc'.startswith(['a'])
'abc'.startswith(('x', 1))
'abc'.endswith((1,))
'abc'.startswith()
'''.strip().splitlines(): t(line)
