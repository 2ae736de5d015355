# center, ljust, rjust, zfill.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
'abc'.center(10), 'abc'.center(10, '*'), 'abc'.center(9, '\\u20ac'), 'ab'.center(5, '-'), 'abc'.center(6, '-'), 'abc'.center(-1), 'abc'.ljust(6, '\\U0001f600'), 'abc'.rjust(6, '\\ud800'), 'abc'.zfill(5), '-5'.zfill(5), '+5'.zfill(5), '--5'.zfill(5), ''.zfill(3), '+'.zfill(3), '\\u20ac'.zfill(3), 'ab'.zfill(-5)
'abc'.center(5, '')
'abc'.center(5, 'ab')
'abc'.center(5, 5)
'abc'.center()
'abc'.center('5')
'abc'.center(5.0)
'abc'.center(width=5)
'abc'.center(I(5)), 'abc'.ljust(I(5), '.'), 'abc'.zfill(I(5)), 'a\\tb'.expandtabs(I(4)), 'a b c'.split(None, I(1)), 'aaa'.replace('a', 'b', I(2)), 'abcabc'.find('b', I(2)), 'abc'.startswith('b', I(1)), 'abcabc'.count('b', I(0), I(3)), 'ab' * I(2), 'abc'[I(1)], 'abc'[I(0):I(2)]
'''.strip().splitlines(): t(line)
