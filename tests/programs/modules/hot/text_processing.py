# re, json, string and textwrap in loops as scripts have them.
import json
import re
import string
import textwrap

line = re.compile(r'(?P<ip>\d+(?:\.\d+){3}) - (?P<user>\w+) \[(?P<code>\d{3})\] "(?P<path>[^"]*)"')


def parse(n):
    hits, paths = {}, set()
    for i in range(n):
        m = line.match(f'10.0.{i % 4}.{i % 9} - user{i % 5} [{200 + i % 3 * 100}] "/page/{i % 7}?q={i}"')
        hits[m['code']] = hits.get(m['code'], 0) + 1
        paths.add(re.sub(r'\?.*', '', m.group('path')))
    return sorted(hits.items()), sorted(paths)[:3]


def round_trip(n):
    total = 0
    for i in range(n):
        data = {'id': i, 'tags': [str(i % 3), None, True], 'v': i / 4}
        back = json.loads(json.dumps(data, sort_keys=True))
        total += back['id'] + len(back['tags']) + int(back['v'])
    return total


def render(n):
    t = string.Template('$name has ${count} items')
    return sum(len(t.substitute(name='n' * (i % 5), count=i)) for i in range(n))


print(parse(150), round_trip(300), render(100))
print(len(textwrap.fill('lorem ipsum dolor sit amet ' * 20, 40).split('\n')), ' '.join(w.capitalize() for w in re.findall('[a-z]+', 'a quick brown fox')))


def tokens(text):
    for m in re.finditer(r'\s*(?:(\d+)|(.))', text):
        yield ('num', int(m[1])) if m[1] else ('op', m[2])


def evaluate(text):
    stream = list(tokens(text)) + [('op', 'end')]
    pos = 0

    def atom():
        nonlocal pos
        kind, value = stream[pos]
        pos += 1
        if kind == 'num':
            return value
        value = expr()
        pos += 1
        return value

    def term():
        nonlocal pos
        value = atom()
        while stream[pos][1] in ('*', '/'):
            op = stream[pos][1]
            pos += 1
            value = value * atom() if op == '*' else value // atom()
        return value

    def expr():
        nonlocal pos
        value = term()
        while stream[pos][1] in ('+', '-'):
            op = stream[pos][1]
            pos += 1
            value = value + term() if op == '+' else value - term()
        return value

    return expr()


print([evaluate(e) for e in ('1+2*3', '(1+2)*3', '10/3-1', '2*(3+4)*5')], sum(evaluate(f'({i}+1)*2') for i in range(60)))
