# bool arithmetic, shifts, bit operators and what they refuse.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
True + True, True * 3, -True, +True, ~True, True ** 2, True & False, True | 2, True ^ True, True << 3
1 << -1
1 >> -1
1 << 100, -1 >> 100, -5 >> 1, 5 >> 2**70, -5 >> 2**70, 0 << 2**40
1 << 2**70
1 << 1.0
1.0 << 1
'a' & 1
1 & 1.0
~1.5
-'a'
+[]
~None
'''.strip().splitlines(): t(line)
