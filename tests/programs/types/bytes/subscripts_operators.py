# Subscripts and operators of bytes.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
b'abc'[0], b'abc'[-1], b'abc'[1:], b'abc'[::-1], b'abc'[::2], bytearray(b'abc')[1:], b'abc'[I(1)]
b'abc'[5]
b'abc'['a']
bytearray(b'abc')[5]
bytearray(b'abc')['a']
b'a' + 'b'
b'a' + 1
'a' + b'b'
b'a' + bytearray(b'b'), bytearray(b'a') + b'b', b'a' + memoryview(b'b'), b'ab' * 2, 2 * b'ab', b'a' * -1, bytearray(b'ab') * 2
b'a' * 'a'
b'a' * 2.0
b'a' < b'b', b'a' == bytearray(b'a'), b'a' == 'a', b'a' == memoryview(b'a'), bytearray(b'a') < b'b', b'' < b'\\x00'
b'a' < 'a'
bytearray(b'a') < 5
97 in b'abc', b'bc' in b'abc', b'' in b'', 97 in bytearray(b'a'), bytearray(b'a') in b'a', memoryview(b'a') in b'a'
'a' in b'abc'
256 in b'abc'
-1 in b'abc'
1.5 in b'a'
None in bytearray()
'''.strip().splitlines(): t(line)
