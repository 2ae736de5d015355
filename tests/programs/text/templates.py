from string.templatelib import Template, Interpolation, convert
x, w = 42, 10
t = t'a {x} b {x!r:>{w}} {x + 1 =} {"q"!s}'
print(t)
print(type(t), t.strings, t.values, [type(p).__name__ for p in t])
for i in t.interpolations: print(i.value, repr(i.expression), i.conversion, repr(i.format_spec))
print(t'', t'plain' t'more', t'{x}{x}', list(t'{x}{x}'), t'{{}}')
print(t'a{x}' + t'b{w}')
try: t'a' + 'b'
except TypeError as e: print(e)
try: 'b' + t'a'
except TypeError as e: print(e)
print(Template('a', 'b', Interpolation(1, 'x', 'r', '>3'), Interpolation(2)), Template())
def html(t):
    out = []
    for part in t:
        match part:
            case str() as s: out.append(s)
            case Interpolation(value, _, conversion, format_spec):
                out.append(format(convert(value, conversion), format_spec).replace('<', '&lt;'))
    return ''.join(out)
name = '<b>'
print(html(t'<p>{name} {name!r} {x:05d}</p>'))
try: Interpolation(1, 'x', 'z')
except ValueError as e: print(e)
try: Interpolation(1, 2)
except TypeError as e: print(e)
try: Template(1)
except TypeError as e: print(e)
try: t.strings = 1
except AttributeError as e: print(e)
try: t.other = 1
except AttributeError as e: print(e)
try:
    class S(Template): pass
except TypeError as e: print(e)
print(t'{x!a}'.interpolations[0], rt'\n{x}', t"""multi
{
  x
}""")
f = lambda v: t'{v}'
print(f(1).values, f(2).values, t'{f(3)}'.values[0].values)
def g():
    yield t'{(yield 1)}'
it = g(); next(it); print(it.send('sent'))
print(t'{x}' == t'{x}', f'{t"{x}".values}')
print(t'{undefined if False else x}', t'{x,}', t'{[i for i in range(3)]}'.values)
try: t'{1/0}'
except ZeroDivisionError as e: print(e)
