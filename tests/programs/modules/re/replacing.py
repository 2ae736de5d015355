# re: sub and subn with templates and functions; split.
import re


def fails(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ':', e)


print(re.sub('a', 'b', 'banana'), re.sub('a', 'b', 'banana', 2), re.sub('a', 'b', 'banana', count=1), re.subn('a', 'b', 'banana'), re.sub('x', 'y', 'abc'), re.sub('', '-', 'abc'), re.sub('x*', '-', 'axb'))
print(re.sub(r'(\w)(\w)', r'\2\1', 'abcd'), re.sub(r'(?P<a>\w)', r'<\g<a>\g<1>\g<0>>', 'xy'), re.sub('a', r'\n\t\\', 'a'), re.sub('(a)|b', r'[\1]', 'ab'), re.sub('a', '\\\\', 'a'), re.sub('.', r'\g<0>0', 'ab'))
print(re.sub(r'\d+', lambda m: str(int(m.group()) * 2), 'a1b22'), re.sub('.', lambda m: '' if m.start() % 2 else m.group(), 'abcdef'), re.sub(b'a', b'b', b'aa'), re.sub('a', 'X', 'aAa', flags=re.I))
fails(lambda: re.sub('a', r'\1', 'a'))
fails(lambda: re.sub('a', r'\g<x>', 'a'))
fails(lambda: re.sub('a', r'\g<', 'a'))
fails(lambda: re.sub('a', r'\g<1', 'a'))
fails(lambda: re.sub('a', r'\q', 'a'))
fails(lambda: re.sub('a', 5, 'a'))
fails(lambda: re.sub('a', lambda m: 5, 'a'))
fails(lambda: re.sub('a', lambda m: None, 'a'))
fails(lambda: re.sub('a', b'b', 'a'))
fails(lambda: re.sub('a', 'b', 5))
fails(lambda: re.sub('a', lambda: 'x', 'a'))
fails(lambda: re.sub('a', 'b'))
print(re.split(',', 'a,b,,c'), re.split('(,)', 'a,b'), re.split('x*', 'axbc'), re.split(',', ''), re.split(r'\s+', ' a b '), re.split(',', 'a,b,c', 1), re.split(',', 'a,b,c', maxsplit=1), re.split('(a)|b', 'xaybz'), re.split(r'\b', 'ab cd'), re.split('(?=b)', 'abab'))
p = re.compile('(?P<w>[a-z]+)')
print(p.sub(r'(\g<w>)', 'ab 1 cd'), p.subn('', 'ab1'), p.split('1ab2'), p.sub(str.upper if False else (lambda m: m['w'].upper()), 'ab 1'))
calls = []
print(re.sub('b', lambda m: calls.append(m.span()) or '!', 'abcb'), calls)
nested = re.sub(r'\((\w+)\)', lambda m: re.sub('a', 'A', m.group(1)), '(banana) a')
print(nested, re.sub('(?i)HELLO', 'bye', 'say Hello'), re.sub('^', '> ', 'a\nb', flags=re.M), re.sub('$', '.', 'a\n'), re.sub(r'(.)(?=.*\1)', '', 'abcabc'))
