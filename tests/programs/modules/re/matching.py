# re: match objects, positions, and the functions of a pattern.
import re


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


p = re.compile(r'(?P<y>\d+)-(?P<m>\d+)(?:-(\d+))?')
m = p.search('on 2024-05 and 2023-06-07')
print(m, m.group(), m.group(0), m.group(1, 'm'), m['y'], m[2], m[3], m.groups(), m.groups('none'), m.groupdict(), m.groupdict('x'))
print(m.start(), m.end(), m.span('m'), m.span(3), m.start(3), m.pos, m.endpos, m.lastindex, m.lastgroup, m.re is p, m.string, m.expand(r'\g<m>/\1'), m.regs, bool(m))
fails(lambda: m.group(4))
fails(lambda: m['z'])
fails(lambda: m.group(1.5))
fails(lambda: m.start('q'))
print(p.groups, p.groupindex, p.pattern, p.flags, repr(p), repr(re.compile('a', re.I)), p == re.compile(p.pattern), hash(p) == hash(re.compile(p.pattern)))
print(re.match('b', 'ab'), re.search('b', 'ab').start(), re.fullmatch('a', 'ab'), re.fullmatch('a.', 'ab').end(), p.match('x2024-01', 1).group(), p.search('2024-05', 0, 6).group(), p.fullmatch('1-2 '), re.match('', 'a').span())
print(re.findall(r'\d', 'a1b2'), re.findall(r'(\w)(\d)', 'a1b2'), re.findall(r'(\w)\d', 'a1b2'), re.findall('', 'ab'), re.findall('x*', 'axb'), re.findall(b'.', b'ab'), p.findall('1-2 3-4-5'), p.findall('1-2 3-4', 3))
print([x.span() for x in re.finditer('a*', 'baac')], [x.group(1) for x in re.finditer(r'(\w)\1', 'aabbc')])
i = re.finditer('a', 'aa')
print(next(i).span(), next(i).span(), next(i, 'end'))
fails(lambda: re.match('a', b'a'))
fails(lambda: re.match(b'a', 'a'))
fails(lambda: re.match('a', 5))
fails(lambda: re.search('a', None))
print(re.match(b'(a)', b'ab').group(1), re.match('a', 'a').group().__class__, re.escape('a.b*c-d e\n_é'), re.escape(b'a.b'), re.compile(re.compile('a')).pattern)
fails(lambda: re.compile(re.compile('a'), re.I))
print(re.match('(a)|b', 'b').groups(), re.match('(a)|b', 'b').lastindex, re.match('((a)(b))', 'ab').lastindex, re.match('(?P<x>a)(?P<z>b)?', 'a').lastgroup)
print(re.purge(), re.search('a', 'xA', re.IGNORECASE).span(), re.search('^b', 'a\nb', flags=re.M).span(), re.match(pattern='a', string='ab').end())
print(m.__copy__() is m if hasattr(m, '__copy__') else True, re.search('(?P<a>x)', 'x').re.groupindex['a'], isinstance(m, re.Match), isinstance(p, re.Pattern), re.Pattern[str], re.Match[bytes])
