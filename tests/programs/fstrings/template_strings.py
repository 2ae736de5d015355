name, n = "x", 5
t = t"a{name}b{n!r:>{n}}c{n + 1 = }"
print(type(t).__name__, t.strings, t.values, [(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations])
print([p if isinstance(p, str) else ("I", p.value) for p in t])
from string.templatelib import Template, Interpolation
print(isinstance(t, Template), isinstance(t.interpolations[0], Interpolation))
u = t"1{n}" t"{n}2"
print(u.strings, (t + u).strings, len((t + u).interpolations))
try:
    t + "s"
except TypeError as e:
    print(e)
try:
    "s" + t
except TypeError as e:
    print(e)
def html(t):
    out = []
    for part in t:
        if isinstance(part, str): out.append(part)
        else:
            v = part.value() if callable(part.value) else part.value
            v = {"r": repr, "s": str, "a": ascii, None: lambda q: q}[part.conversion](v)
            out.append(format(v, part.format_spec).replace("<", "&lt;"))
    return "".join(out)
print(html(t"<p>{'<b>'}{3.14159:.2f}{'q'!r}{(lambda: 5)}</p>"))
for i in range(300): r = html(t"{i}-{i * 2:>5}-{'<' * (i % 3)}")
print(r)
e = t""
print(e.strings, e.values, list(e), t"{{}}".strings)
match t"hi {n}":
    case Template(strings=(a, b), values=(v,)): print(a, v)
i = Interpolation(5, "expr", "r", "spec")
print(i.value, i.expression, i.conversion, i.format_spec, repr(i))
print(repr(t"a{n}"))
try:
    Interpolation(1, "e", "z")
except ValueError as e:
    print(e)
