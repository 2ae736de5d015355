w, p, v = 10, 3, 3.14159
print(f"{v:{w}.{p}f}|{v:<{w}}|{v:{'>' + str(w)}}|{v!r:^{w + 2}}|{'x':{'*'}^{5}}")
print(f"{v = }|{v=:.2f}|{v=!r:>10}|{w+1=}|{ w = }|{'a' 'b'=}|{(lambda: 5)()=}|{[x for x in range(2)]=}")
print(f"{{}}{{{w}}}{{{{{w}}}}}", f"{'{'}{'}'}", f"{'a' if w > 5 else 'b'}", f"{w!s}{w!a}{'é'!a}{'é'!r}")
print(f"{f'{f"{w}"}'}", f"{'nested "quotes"'}", f'{'same'}', f"{"deep" + f'{"er" + f"{1}"}'}")
print(f"""multi
{w
 + 1}
{
  v:.1f}""")
print(f"{w:,}" f"{1234567:,}" "plain" f"{255:#x}{255:b}{-5:+}{5: }", rf"\n{w}\d", fr"{w}\t")
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "R"
print(f"{F()}{F():abc}{F()!r:>3}{F():{w}{p}}{F():%Y-%m}{F()!s}")
for bad in ("f'{5:z}'", "f'{\"a\":d}'", "f'{5:.2}'", "f'{None:5}'", "f'{[]:>3}'", "f'{v:{None}}'", "f'{undefined}'", "f'{1/0}'", "f'{5!r:d}'"):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
def hot(n):
    s = 0
    for i in range(n):
        s += len(f"{i}:{i * 2:>6}:{i / 3:.2f}:{'odd' if i % 2 else i!r}")
    return s
print(hot(10), hot(1500))
def fmt(x): return f"[{x:>8}]"
for i in range(300): r = fmt(i)
print(r, fmt(2.5), fmt("s"), fmt(True), fmt(2 ** 70), fmt(F()), fmt(1j))
lst = [1]
print(f"{lst.append(2) or lst}{lst.pop()}", f"{(yield_ := 3)}", f"{yield_:0{yield_}}", f"{lst[0]}{ {'a': 1}['a'] }", f"{lambda_ if (lambda_ := 2) else 0}")
