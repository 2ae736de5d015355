# bytes: case, padding and character classes; ASCII only.
samples = [b'', b'abc', b'ABC', b'Hello World', b'hello world', b'123', b'a1', b' \t\n', b'\xe4\xc4', b'A B', b'Aa Bb', b'\x00\x7f', b'don\'t x1y']
for s in samples:
    print(s, s.capitalize(), s.swapcase(), s.title(), s.upper(), s.lower())
    print([getattr(s, name)() for name in ('isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper')])
for width in (-1, 0, 3, 7, 8):
    print(b'abc'.center(width), b'abc'.ljust(width, b'.'), b'abc'.rjust(width, b'*'), b'ab'.center(width, b'-'))
for s in (b'42', b'-42', b'+42', b'', b'--1', b'-'):
    print(s.zfill(0), s.zfill(3), s.zfill(6))
print(b'a\tbc\t\nd\te'.expandtabs(), b'a\tbc\t\nd\te'.expandtabs(4), b'a\tb'.expandtabs(0), b'a\tb'.expandtabs(tabsize=-3))
print(b'\t\r\tx'.expandtabs(2))


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: b'a'.center(5, b'ab'))
show(lambda: b'a'.center(5, 'a'))
show(lambda: b'a'.ljust('5'))
show(lambda: b'a'.rjust(5, 1))
show(lambda: b'a'.ljust(4, bytearray(b'x')))
show(lambda: b'a'.zfill('3'))
show(lambda: b'a'.zfill())
show(lambda: b'a'.title(1))
show(lambda: b'a'.expandtabs('2'))


class Three:
    def __index__(self):
        return 3


show(lambda: b'a'.ljust(Three()) + b'a'.zfill(Three()) + b'a\tb'.expandtabs(Three()))
x = b'abc'
print(x.strip() is x, x.ljust(2) is x, x.removeprefix(b'z') is x, x.zfill(1) is x)
