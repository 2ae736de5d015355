# string: constants, Template, Formatter, capwords.
import string


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.ascii_lowercase, string.ascii_uppercase)
print(string.capwords('hello  big   world'), string.capwords('a-b-c', '-'), string.capwords(' x '))
T = string.Template
t = T('$who owes ${amount}$$ to $$who, $who')
print(t.substitute(who='tim', amount=5), t.safe_substitute(who='tim'), t.substitute({'who': 'a'}, amount=1), t.template, t.is_valid(), t.get_identifiers())
fails(lambda: t.substitute(who='x'))
fails(lambda: T('$').substitute())
fails(lambda: T('a\nb $1').substitute())
fails(lambda: T('${a').substitute(a=1))
print(T('$ $1 ${ ok').safe_substitute(), T('$a$b').substitute(a=1, b=2), T('${a}b').substitute(a='x'), T('$_x1').substitute(_x1='u'), T('bad ${').is_valid(), T('$é').safe_substitute({'é': 1}))


class Percent(T):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


print(Percent('%with_under %notunder $x %%').safe_substitute(with_under='yes'))
f = string.Formatter()
print(f.format('{0} {name!r:>6} {1:.2f}', 'a', 2.5, name='n'), list(f.parse('a{b!r:c}d{{e}}{}')), f.vformat('{x[0]}{x.real}' if False else '{0}', (1,), {}), f.get_field('0.real', (5,), {}), f.convert_field(5, 'r'), f.format_field(5, '03d'))
fails(lambda: f.format('{}'))
fails(lambda: f.format('{0} {}', 1, 2))
fails(lambda: f.format('{x}'))
fails(lambda: f.format())
fails(lambda: f.convert_field(5, 'q'))


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, '<' + str(key) + '>') if isinstance(key, str) else super().get_value(key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(map(str, used)))


print(Default().format('{a} {b} {0}', 'pos', a=1))
print('{:{w}.{p}}'.format('text', w=8, p=2) + '|', f.format('{:{w}}', 'x', w=4) + '|')
