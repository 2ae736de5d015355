# re: patterns of everyday scripts: numbers, addresses, tokens, markup, Unicode.
import re

print(bool(re.match(r'(a+)+$', 'a' * 16 + 'b')), bool(re.match(r'(?:a|aa)+$', 'a' * 20)), re.match(r'(a|b)*c', 'ab' * 2000 + 'c').end(), len(re.findall(r'\w+', 'word ' * 3000)))
print(re.search('b' * 50, 'a' * 1000 + 'b' * 50).start(), re.match('(?:.*?,){5}(.*)', 'a,b,c,d,e,f,g').group(1), re.match(r'"((?:[^"\\]|\\.)*)"', r'"a\"b" c').group(1), re.sub(r'\s+', ' ', ' \t\n'.join('abc')))
number = re.compile(r'[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?')
print([number.fullmatch(s) is not None for s in ('1', '-1.5', '.5', '1.', '1e5', '1e', '.', '', '+.5E-3')])
email = re.compile(r'^[\w.+-]+@[\w-]+\.[\w.-]+$')
print([bool(email.match(s)) for s in ('a@b.co', 'x.y+z@d-e.org', 'nope', '@b.c', 'a@b')])
tokens = re.compile(r'\s*(?:(?P<num>\d+)|(?P<name>[A-Za-z_]\w*)|(?P<op>[-+*/()=]))')
print([(m.lastgroup, m.group(m.lastgroup)) for m in tokens.finditer('x1 = 3*(y + 42)')])
print(re.findall(r'(?i)straße', 'STRASSE Straße STRAßE'), re.findall(r'[^\W\d_]+', 'añb1_c'), re.findall(r'\d+', '٣٤ 12'), re.findall(r'(?a)\d+', '٣ 1'), re.search(r'\s', 'a\u2003b').start(), re.findall('.', 'a\U0001F600b'))
print(re.findall(r'<(\w+)[^>]*>(.*?)</\1>', '<b>x</b><i a="1">y<b>z</b></i>'), re.search(r'(?s)/\*(.*?)\*/', 'a /* b\nc */ d').group(1), re.sub(r'(?x) (\w+) \s+ \1  # doubled', r'\1', 'the the cat'))
