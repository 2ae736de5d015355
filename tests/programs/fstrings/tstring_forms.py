# Template strings: parts, interpolations, conversions, nesting, concatenation.
from string.templatelib import Template, Interpolation
name, n = "Ann", 3
t = t"Hello {name!r:>{n + 5}} and {n + 1:.2f}{n}!"
print(type(t).__name__, t.strings, t.values)
for i in t.interpolations: print(type(i).__name__, repr(i.value), i.expression, i.conversion, repr(i.format_spec))
print([p if isinstance(p, str) else p.expression for p in t])
print(t"".strings, t"".values, t"{n}".strings, t"a" .interpolations, t"{n}{n}".strings, t"{{x}}".strings, rt"\n{n}".strings, t"\n".strings)
print((t"a{1}" + t"{2}b").strings, (t"a" t"{n}").values, (t"x{1}y" + t"z").strings)
for bad in (lambda: t"a" + "b", lambda: "b" + t"a", lambda: t"a" == t"a", lambda: hash(t"a") is None):
    try: print(bad())
    except TypeError as e: print(e)
i = t"{n * 2 = !s:x}".interpolations[0]
print(t"{n * 2 = !s:x}".strings, i.expression, i.conversion, i.format_spec)
match i:
    case Interpolation(value, expr, conv, spec): print(value, expr, conv, spec)
def html(template):
    out = []
    for part in template:
        if isinstance(part, str): out.append(part)
        else:
            v = format({None: lambda x: x, "r": repr, "s": str, "a": ascii}[part.conversion](part.value), part.format_spec)
            out.append(v.replace("<", "&lt;"))
    return "".join(out)
evil = "<b>"
print(html(t"<p>{evil}</p>{evil!r:>8}{3.14159:.1f}{t'{n}'.values}"))
print(repr(t"a{n}b"), repr(Interpolation(1, "e", "r", "s")))
made = Template("a", Interpolation(5, "five"), "b", "c", Interpolation(6), Interpolation(7, "x", None, "d"))
print(made.strings, made.values, [i.expression for i in made.interpolations])
for args in ((1,), ("a", None)):
    try: Template(*args)
    except TypeError as e: print(e)
for a in ((1, 2), (1, "x", "q"), (1, "x", "rr"), (1, "x", None, 5)):
    try: print(Interpolation(*a))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: t.strings = ()
except AttributeError as e: print(e)
lazy = [t"{(lambda: n)()}" for n in range(2)]
print([l.values for l in lazy])
for src in ("t'{}'", "t'{x'", "t'a' f'b'", "t'a' 'b'", "t'{x!q}'", "bt'x'", "tf'x'", "t'{x:{y}}'"):
    try: compile(src, "<t>", "eval"); print("ok", src)
    except SyntaxError as e: print(src, "->", e.msg)
