# str.format_map, maketrans and translate with module helpers; string.printable parts.
import string


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


table = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])
print('hello world'.translate(table), 'uryyb'.translate(table), 'abc'.translate({97: None, 98: 'BB', 99: 120}), str.maketrans('ab', 'xy', 'z'), str.maketrans({'a': 1, 98: 'c'}))
fails(lambda: str.maketrans('ab', 'x'))
fails(lambda: str.maketrans({'ab': 1}))
fails(lambda: str.maketrans(5))
fails(lambda: 'a'.translate(5))
fails(lambda: 'a'.translate({97: 2**30}))


class D(dict):
    def __missing__(self, key):
        return '<' + key + '>'


print('{a} {b}'.format_map(D(a=1)), '{0[k]} {1.real} {x!r:>5}'.format({'k': 'v'}, 5, x='q'), '{:{}}'.format('a', 4) + '|', '{{}}'.format(), '{:>{w}.{p}f}'.format(3.14159, w=8, p=2))
for text, args in (('{', ()), ('}', ()), ('{0', ()), ('{!}', (1,)), ('{!x}', (1,)), ('{0!r', (1,)), ('{a.}', ()), ('{[}', ([1],)), ('{0[]}', ([1],)), ('{0[a]}', ([1],)), ('{0.zz}', (1,)), ('{} {0}', (1, 2)), ('{:d}', ('a',)), ('{1}', (1,)), ('{:{:{}}}', (1, 2, 3)), ('{ }', (1,)), ('{0:{1}}', (1,)), ('{-1}', (1,))):
    fails(lambda: text.format(*args))
print(''.join(c for c in string.printable if c.isprintable()) == string.digits + string.ascii_letters + string.punctuation + ' ', set(string.hexdigits) <= set(string.printable), string.whitespace.split(), [c for c in string.punctuation if c.isalnum()])
print('The Quick'.swapcase(), 'ab12'.isalnum(), '½'.isnumeric(), '²'.isdigit(), '٣'.isdecimal(), 'Ǆ'.title(), 'ß'.upper(), 'İ'.lower().encode(), 'ﬁ'.upper(), 'ΑΣ'.lower(), 'a\u0300'.isidentifier(), 'x1'.isidentifier(), 'def'.isidentifier())
