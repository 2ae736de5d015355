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


print(parse(40), round_trip(100), render(100))
print(len(textwrap.fill('lorem ipsum dolor sit amet ' * 20, 40).split('\n')), ' '.join(w.capitalize() for w in re.findall('[a-z]+', 'a quick brown fox')))
