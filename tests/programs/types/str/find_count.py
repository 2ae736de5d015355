# find, index, count and their bounds.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
'abc'.find('c', None, None), 'abc'.find('c', -1), 'abc'.find('', 3), 'abc'.find('', 4), 'abc'.rfind(''), 'abc'.rfind('', 1, 2), 'abc'.find('b', 2**70), 'abc'.find('b', -2**70, 2**70), 'abc'.index('a'), 'abc'.count(''), ''.count(''), 'abc'.count('', 1), 'abc'.count('', 5), 'aaaa'.count('aa')
'abc'.find('b', 1.0)
'abc'.find('b', '1')
'abc'.find()
'abc'.find(1)
'abc'.find(sub='a')
'abc'.find('a', 1, 2, 3)
'abc'.index('z')
'abc'.rindex('z')
'abc'.count(1)
'''.strip().splitlines(): t(line)
