# What matches say of their groups, asked in loops: of strs, subclasses and bytes, by number and name, matched or not; pos and endpos.
import re


class Text(str):
    def __getitem__(self, i):
        return 'own'


class Number(int):
    pass


def attempt(f, *args):
    try:
        return f(*args)
    except (IndexError, TypeError, ValueError) as error:
        return f'{type(error).__name__}: {error}'


def all_of(m):
    return (m.group(), m.group(0), m.group(1), m.group(2), m.group('word'), m[0], m['word'], m[2], m.group(1, 2, 'word'), m.groups(), m.groups('none'), m.groupdict(), m.groupdict(0),
            m.start(), m.end(), m.span(), m.start(2), m.end(2), m.span('word'), m.pos, m.endpos, m.lastindex, m.lastgroup, m.regs, m.group(True), m.group(Number(1)))


p = re.compile(r'(?P<word>[a-z]+)(\d)?')
q = re.compile(rb'(?P<word>[a-z]+)(\d)?')
for text in ('ab1 cd ef2', 'x', 'é€x9', Text('ab1 cd')):
    for i in range(12):
        result = [all_of(m) for m in p.finditer(text)]
    for part in result:
        print(part)
for text in (b'ab1 cd', bytearray(b'ab1'), memoryview(b'cd')):
    for i in range(12):
        result = [all_of(m) for m in q.finditer(text)]
    print(result)
m = p.match('ab')
print([attempt(m.group, g) for g in (3, -1, 'no', None, 1.0, '1', 10**30)], [attempt(m.start, g) for g in (3, -1, 'no', None)], [attempt(m.end, g) for g in (3, 'word')], [attempt(m.__getitem__, g) for g in (2, 3, 'no', slice(1))])
print([attempt(f, 'text', 1) for f in (p.match, p.search, p.fullmatch)], [attempt(f, b'text') for f in (p.match, p.search, p.findall, p.finditer, p.split)], [attempt(f, None) for f in (p.match, p.search, q.match)], attempt(q.search, 'x'), attempt(p.sub, 'x', b'y'), attempt(p.sub, len, 5))
print([(m.pos, m.endpos, m.span()) for m in p.finditer('ab cd ef', 1, 7)], [m.pos for m in p.finditer('a b', -5)], [(m.pos, m.endpos) for m in (p.search('a b c', 2), p.search('abc', 1, 100), p.match('abc', 2, 1) or p.match('abc'))])


def replacing(pattern, f, text, count=0):
    seen = []
    def asked(m):
        seen.append((m.span(), m.pos, m.endpos, m.string is text))
        return f(m)
    return pattern.subn(asked, text, count), seen


for i in range(12):
    result = [replacing(p, lambda m: m['word'].upper() + (m[2] or '-'), 'ab1 cd ef2'), replacing(re.compile('x*'), lambda m: f'<{m.group()}>', 'axxb'), replacing(re.compile(''), lambda m: '.', 'ab', 2), replacing(q, lambda m: m[0] * 2, b'ab1 c'), replacing(p, lambda m: m.string, 'é1a')]
for part in result:
    print(part)
print(attempt(p.sub, lambda m: 5, 'ab'), attempt(p.sub, lambda m: None, 'ab1c'), attempt(p.sub, lambda m: 1 / 0 if m[0] == 'z' else 'ok', 'ab'), attempt(q.sub, lambda m: 'str', b'ab'), attempt(p.sub, lambda: 1, 'ab'))
