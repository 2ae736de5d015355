# re: every piece of the syntax, on what it matches.
import re


def show(pattern, text, flags=0):
    try:
        m = re.search(pattern, text, flags)
        print(pattern, '->', m and (m.group(), m.span(), m.groups()))
    except Exception as e:
        print(pattern, type(e).__name__, e)


for pattern, text in ((r'a.c', 'xabc'), (r'^ab$', 'ab'), (r'\Aab\Z', 'ab\n'), (r'ab$', 'ab\n'), (r'a*', 'aaab'), (r'a+?', 'aaa'), (r'a{2}', 'aaa'), (r'a{2,}', 'aaaa'), (r'a{,2}', 'aaa'), (r'a{1,2}?', 'aaa'),
                      (r'a{x}', 'a{x}'), (r'[abc]+', 'xcab'), (r'[^abc]+', 'abxyz'), (r'[a-c0-3]+', 'zb2'), (r'[]a]+', ']a'), (r'[a\]b]+', 'a]b'), (r'[\d.]+', 'v1.2'), (r'[-a]+', 'a-'), (r'\d+\D\w\W\s\S', 'a12xy z!'),
                      (r'\bfoo\b', 'a foo b'), (r'\Boo\b', 'foo'), (r'a|b|cd', 'xcd'), (r'(a)(b)?', 'ac'), (r'(?:ab)+', 'ababc'), (r'(?P<n>x)(?P=n)', 'axx'), (r'(a)\1', 'baa'), (r'(?=b)b', 'ab'), (r'a(?!b)', 'abac'),
                      (r'(?<=a)b', 'cbab'), (r'(?<!a)b', 'abcb'), (r'(?i)ABC', 'xabc'), (r'(?i:A)b', 'ab'), (r'(?s:.)b', '\nb'), (r'(a)?b(?(1)c|d)', 'abc'), (r'(a)?b(?(1)c|d)', 'bd'), (r'(?P<q>a)?(?(q)b|c)', 'c'),
                      (r'(?#comment)a', 'a'), (r'a++b', 'aab'), (r'a++a', 'aaa'), (r'(?>a+)b', 'aab'), (r'(?>a|ab)c', 'abc'), (r'a*+', 'aa'), (r'(?x) a b # c', 'ab'), (r'\x41\u0042\103\t', 'ABC\t'), (r'\.\*\\', '.*\\'),
                      (r'', 'abc'), (r'()', 'a'), (r'(a|b)*', 'abab'), (r'((a)|(b))+', 'ab'), (r'(?:a|b)??', 'a'), (r'x*', ''), (r'(a*)*', 'aa'), (r'(?:)*', 'a'), (r'[\w-]+', 'a-b'), (r'1', '1')):
    show(pattern, text)
for flags in (re.I, re.M, re.S, re.X, re.A, re.I | re.M):
    show(r'^b.c', 'a\nB\nC\nb c', flags)
show(r'\w+', 'été', re.A)
show(r'[é-ü]+', 'ÉÜ', re.I)
show(r'ß', 'SS', re.I)
show(r'(?u)k', '\u212a', re.I)
show(r'(?a)k', '\u212a', re.I)
show(r'(?m)^x$', 'a\nx\nb')
print(re.compile('a', re.I | re.X).flags, re.compile('(?s)a').flags, re.compile(b'a').flags)
