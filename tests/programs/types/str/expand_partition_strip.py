# expandtabs, partition, strip.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
'a\\tb\\tc'.expandtabs(), 'a\\tb'.expandtabs(4), 'a\\tb'.expandtabs(0), 'a\\tb'.expandtabs(-1), 'ab\\n\\tc\\r\\td'.expandtabs(4), '\\t\\t'.expandtabs(1), 'é\\t€\\t'.expandtabs(tabsize=3)
'a'.expandtabs('4')
'a.b.c'.partition('.'), 'abc'.partition('.'), 'a.b.c'.rpartition('.'), 'abc'.rpartition('.'), ''.partition('a')
'a'.partition('')
'a'.partition(1)
'a'.rpartition('')
'a'.partition()
'  a '.strip(), 'xxaxx'.strip('x'), 'abcba'.strip('ab'), 'abcba'.lstrip('ba'), 'abcba'.rstrip('ab'), '\\u3000a\\x1c'.strip(), 'a'.strip(''), 'a'.strip(None), '\\ud800a'.strip('\\ud800')
'a'.strip(1)
'a'.strip('a', 'b')
'''.strip().splitlines(): t(line)
