# Comparison, concatenation, repetition, subscripts of str.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
'a' < 'b', 'a' < 'B', 'é' < 'z', '\\U0001f600' > '\\uffff', 'abc' < 'abcd', '' < 'a', 'a' == b'a', 'a' != 1
'a' < 1
'a' < b'a'
'a' + 1
'a' + b'b'
1 + 'a'
'a' * 1.0
'a' * 'b'
'a' * -1, 3 * 'ab', 'ab' * 0, 'a' * True
'a' * 2**70
'abc'[5]
'abc'[-4]
'abc'['a']
'abc'[1.0]
'abc'[2**70]
'abc'[None]
'abcdef'[::2], 'abcdef'[::-1], 'abcdef'[4:1:-2], 'abcdef'[-100:100], 'abcdef'[2**70:], 'abcdef'[:-2**70], 'abcdef'[None:None:None], 'abcdef'[5:2], 'abcdef'[::2**70], 'abcdef'[::-2**70]
'abc'[::0]
'abc'['a':]
'abc'[1.0:]
'a' in 'abc', '' in '', 'bc' in 'abc', 'ac' in 'abc'
1 in 'abc'
None in 'abc'
b'a' in 'abc'
'''.strip().splitlines(): t(line)
