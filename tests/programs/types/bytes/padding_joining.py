# center, join, case and predicates of bytes.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
b'abc'.center(7, b'*'), b'abc'.ljust(5), b'abc'.rjust(5, b'0'), b'-5'.zfill(4), b'a\\tb'.expandtabs(4), b'ab'.center(5, bytearray(b'-'))
b'abc'.center(5, '*')
b'abc'.center(5, b'**')
b'abc'.center(5, 42)
b'abc'.join([b'x', b'y']), b''.join([bytearray(b'a'), memoryview(b'b')]), bytearray(b',').join([b'a', b'b']), b''.join([])
b','.join(['a'])
b','.join([1])
b','.join(5)
b'ab'.join(b'ab')
b'aBc'.upper(), b'aBc'.lower(), b'aBc'.swapcase(), b'ab cd'.title(), b'abC'.capitalize(), b'\\xe9'.upper(), b"they're".title()
b'a'.isalpha(), b'1'.isdigit(), b'a1'.isalnum(), b' '.isspace(), b'A'.isupper(), b'a'.islower(), b'Ab'.istitle(), b'\\xe9'.isalpha(), b'\\x80'.isascii(), b''.isascii(), b''.isalpha(), b'\\x0b\\x0c'.isspace(), b'\\x1c'.isspace()
'''.strip().splitlines(): t(line)
