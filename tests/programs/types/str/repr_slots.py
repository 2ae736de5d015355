# repr and special methods of str, called by name.
class SS(str): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
repr('a\\'b'), repr('a"b'), repr('a\\'"b'), repr('\\x00\\x7f\\x80\\xa0\\xad\\u0378\\ud800\\ue000\\U0001f600\\U000e0001'), repr('\\t\\n\\r\\\\\\x1b'), ascii('é€\\U0001f600\\'"'), repr('e\\u0301')
hash('') == hash(''), hash('a') == hash(SS('a')), 'a' in {SS('a')}, {SS('a'): 1}['a']
'abc'.__contains__('b'), 'abc'.__len__(), 'abc'.__getitem__(1), 'abc'.__add__('d'), 'abc'.__mul__(2), 'abc'.__rmul__(2), 'abc'.__mod__(()), 'a%s'.__mod__(1), 'abc'.__rmod__('a%s'), 'abc'.__getnewargs__(), 'abc'.__eq__(1), 'abc'.__lt__('b'), list('abc'.__iter__()), 'a'.__format__('>3')
'a'.__add__(1)
'a'.__contains__(1)
'a'.__getitem__('a')
'a'.__mod__()
str.upper()
str.upper(1)
str.join(',', ['a', 'b']), str.upper('a')
str.upper('a', 'b')
'a'.upper(1)
'a'.upper(x=1)
'a'.isalpha(1)
''.maketrans is str.maketrans
''.__class__ is str
'''.strip().splitlines(): t(line)
