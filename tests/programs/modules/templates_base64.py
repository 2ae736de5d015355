# string's Template and Formatter, and base64.
import string, base64
from string import Template, Formatter
t = Template('$who likes ${what}; $$5 $who'); print(t.substitute(who='tim', what='kung pao'), t.safe_substitute(who='x'), t.get_identifiers(), t.is_valid(), t.template, Template('$a').substitute({'a': 1}, a=2))
for s in ('$', 'a\n$1x', '${bad'):
    try: print(Template(s).substitute())
    except ValueError as e: print(e, Template(s).is_valid(), Template(s).safe_substitute())
try: t.substitute(who=1)
except KeyError as e: print('KeyError', e)
class Pct(Template): delimiter = '%'
print(Pct('%a and $b %%').substitute(a=1))
f = Formatter(); print(f.format('{0} {1!r:>6} {name} {x.real} {l[1]} {{}} {w:{width}}', 1, 'a', name='n', x=3, l=[1, 2], w=5, width=4), f.format('{} {}', 1, 2), list(f.parse('a{b!r:c}d{{')), f.vformat('{a}', (), {'a': 1}))
class My(Formatter):
    def get_value(self, key, args, kw): return kw.get(key, 'missing') if isinstance(key, str) else args[key]
    def format_field(self, v, spec): return f'<{v}>'
print(My().format('{a} {0} {b}', 1, a=2))
for s in ('{', '}', '{0} {}', '{} {0}', '{0!x}', '{a', '{1}'):
    try: print(f.format(s, 1))
    except Exception as e: print(type(e).__name__, e)
for b in (b'', b'f', b'fo', b'foo', b'foob', b'fooba', b'foobar', bytes(range(256)), b'\xff\xfe\xfd'):
    e = base64.b64encode(b); u = base64.urlsafe_b64encode(b); x = base64.b32encode(b); h = base64.b16encode(b)
    print(e[:40], u[-6:], x[:40], h[:20], base64.b64decode(e) == b, base64.urlsafe_b64decode(u) == b, base64.b32decode(x) == b, base64.b16decode(h) == b)
print(base64.b64decode('Zm9v\nYmFy'), base64.b64decode(b'Zg=='), base64.encodebytes(b'x' * 60), base64.decodebytes(b'Zm9v\n'), base64.b64encode(b'\xfb\xff', b'-_'), base64.b64decode('-_8=', '-_'), base64.b32decode('mzxw6===', casefold=True), base64.b16decode('ff', True))
for fn in (lambda: base64.b64decode('Zg'), lambda: base64.b64decode('Z'), lambda: base64.b64decode('Zm9v!', validate=True), lambda: base64.b64encode('str'), lambda: base64.b64decode('é'), lambda: base64.b32decode('A'), lambda: base64.b16decode('fg'), lambda: base64.b64decode(5), lambda: base64.b16decode('ff')):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
