# repr, hash and methods of bytes.
class SB(bytes): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
repr(b'a\\'b'), repr(b'a"'), repr(b'\\'"'), repr(b'\\x00\\n\\t\\r\\\\\\x7f\\xff'), str(b'a'), repr(SB(b'a')), f'{b"a"}', format(b'a')
format(b'a', '5')
hash(b'a') == hash(b'a'), hash(b'a') == hash(memoryview(b'a')), b'a' in {b'a'}
hash(bytearray())
hash(memoryview(bytearray()))
list(b'ab'), list(reversed(b'ab')), max(b'az'), sorted(b'cab'), bytes(reversed(b'abc'))
b'a'.__getnewargs__(), b'a'.__bytes__(), b'abc'.__contains__(97), b'a'.__len__(), b'a'.__mod__(()), SB(b'ab')[0:1], type(SB(b'a').upper()), type(SB(b'a') + b''), type(bytes(SB(b'a'))), SB(b'a') == b'a', type(SB(b'ab')[:]), type(SB(b'a').ljust(1))
b'a'.foo
b'a'[0] = 1
'''.strip().splitlines(): t(line)
