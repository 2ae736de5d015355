import re
print(re.findall(r'\d+', 'a1b22c333'), re.split(r'[.?!]\s*', 'Hi. You? ok!'), re.sub(r'(\w)(\d)', r'\2\1', 'a1 b2 c3'))
m = re.match(r'(?P<year>\d{4})-(?P<month>\d\d)', '2024-05-06')
print(m, m.group(), m.groups(), m.groupdict(), m.span('month'), m['year'], m.lastindex, m.lastgroup, m.re, m.pos, m.endpos)
print(re.search('b+', 'aabbb').span(), re.fullmatch('a|ab', 'ab'), re.match('x', 'y'))
print(re.split('(,)', 'a,b,,c'), re.split('x*', 'axbc'), re.split(',', 'a,b,c', maxsplit=1), re.findall('', 'abc'), re.findall('a*', 'baac'))
print(re.sub('x*', '-', 'abxd'), re.subn('a', 'b', 'aaa', count=2), re.sub('a', lambda m: m.group().upper() + '!', 'banana'))
print([m.span() for m in re.finditer(r'\b\w', 'the quick  fox')], re.findall(r'(a)(b)?', 'abaa'))
print(re.match(r'(a+)+$', 'aaaa').group(), re.match(r'(?:a|b)*?c', 'ababc').group(), re.findall(r'<.*?>', '<a><b>'), re.findall(r'a{2,3}', 'aaaaaaa'))
print(re.search(r'(?<=abc)def', 'abcdef').group(), re.search(r'(?<!a)b', 'abcb').span(), re.findall(r'\w+(?=!)', 'hi! yo ok!'), re.findall(r'foo(?!bar)', 'foobar foobaz'))
print(re.match(r'(a)?(?(1)b|c)', 'ab').group(), re.match(r'(a)?(?(1)b|c)', 'c').group(), re.match(r'(a)?(?(1)b|c)', 'b'))
print(re.match(r'(\w+) \1', 'the the').group(), re.match(r'(?P<q>["\']).*?(?P=q)', '"it\'s"').group())
print(re.findall('(?i)straße|K', 'STRASSE Straße k \u212a'), re.findall(r'(?i)[a-z]+', 'AbC'), re.match('(?i:a)b', 'Ab'), re.match('(?i:a)b', 'AB'))
print(re.findall(r'^\w', 'a\nb\nc', re.M), re.findall(r'\w$', 'a\nb\nc\n'), re.findall(r'\w$', 'a\nb\nc\n', re.M), re.match(r'a.b', 'a\nb', re.S).group(), re.findall(r'\Z', 'ab\n'))
print(re.compile(r'''
   \d +  # digits
   \s*   # space
   [ #]  # in a set
''', re.X).findall('12 # 3'))
print(re.compile('a', re.I), re.compile('a'), re.compile(b'a\n'), re.compile('x', re.I | re.M | re.S | re.X | re.A))
print(re.findall(rb'\w+', b'ab \xe9 cd'), re.sub(b'a', b'b', b'aa'), re.escape('a.b*c d'), re.escape(b'a+b'), re.findall(r'\w+', 'é ñandú'), re.findall(r'\w+', 'é ñandú', re.A))
print(re.match(r'(?>a+)ab', 'aaab'), re.match(r'a++b', 'aaab').group(), re.match(r'(?:ab)*+c', 'ababc').group(), re.match('a?+a', 'a'))
print(re.sub(r'(?P<x>.)', r'[\g<x>\g<1>\g<0>]', 'ab'), re.sub('a', r'\n\t\\', 'a') == '\n\t\\', m.expand(r'\1/\g<month>'))
print(re.findall(r'[^\W\d_]+', 'ab1_c'), re.findall(r'[\]\-a]', ']-a^'), re.findall('[]a]', ']a'), re.findall(r'[^]]', 'a]b'), re.findall(r'\x41\u0042\103', 'ABC'))
p = re.compile('b')
print(p.search('abcb', 2).span(), p.match('abc', 1), p.fullmatch('abc', 1, 2), p.search('aab', 0, 2), p.groups, p.groupindex, p.pattern, p.flags)
print(re.match('(a)|(b)', 'b').groups(), re.match('(a)|(b)', 'b').start(1), re.match('(a)|b', 'b').lastindex, bool(re.match('', '')))
bad = ['(', ')', 'a**', '*a', '[a', 'a{3,2}', '(?P<n>a)(?P<n>b)', '(?P<1>a)', r'\1', r'(?P=x)', '[b-a]', '\\', '(?', '(?z)', '(?P', '(?P>a)', '(?<a', 'a(?i)b',
       r'(?<=a+)b', r'\q', r'[\q]', r'\x1', '(?(1)a|b|c)', '(?(2)a)', '(?#', r'(\1)', '(?P<a', '(?P<>a)', 'x{1', '(?i', '(?-i)', '(?i-i:a)', 'a\nb)', '(?:a', '(?P<a b>x)', r'\400', '^*', '(?(x)a)']
for pattern in bad:
    try:
        print(pattern, re.compile(pattern))
    except re.error as e:
        print(repr(pattern), '->', e, e.pos, e.lineno, e.colno)
for f in [lambda: re.match(5, 'a'), lambda: re.match('a', 5), lambda: re.match('a', b'a'), lambda: re.match(b'a', 'a'), lambda: m.group(5), lambda: m.group('nope'),
          lambda: re.sub('a', r'\2', 'a'), lambda: re.sub('a', r'\g<x>', 'a'), lambda: re.compile(p, re.I), lambda: re.compile(b'a', re.U), lambda: re.sub('a', r'\q', 'a')]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(re.findall(r'(?:(?:a|ab)(?:c|bcd)(?:d*))', 'abcd abbcd acd'), re.match(r'((a)|b)*', 'aba').groups(), re.match(r'(a|(b))+', 'ab').groups())
print(re.match(r'(?:a*)*b', 'aaab').group(), re.match(r'(?:a?)*?b', 'aab').group(), re.match(r'(x*)*', '').span(), re.findall(r'(?=(\w\w))', 'abcd'), re.match(r'(?:(\w)|-)+', 'a-b-').groups())
text = 'The quick brown fox jumps over the lazy dog. ' * 50
print(len(re.findall(r'\b[a-z]*o[a-z]*\b', text)), len(re.sub(r'\s+', ' ', text)), re.search(r'lazy\s(\w+)\.$', text.strip()).group(1))
