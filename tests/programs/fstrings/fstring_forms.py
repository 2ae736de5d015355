# Nested quotes, formats, conversions, = and everything else in f-strings.
x, y, name, d = 10, 3.14159, "world", {"k": [1, 2], "n": {"m": "deep"}}
print(f"{x}{y:.2f}{name!r}{name!s:>8}{name!a:^9}|{x:#06x}|{x:{y:.0f}}|{y:{x}.{2}f}|{'nested' + f'{x + 1}'}")
print(f"{d["k"][0]} {d['n']["m"]} {f"{f"{x}"}"} {'\n'.join(['a', 'b'])!r} {"\t"!r}")
print(f"{x=} {x = } {x=!s} {y=:.1f} {name=!r:>10} {x + 1=} { x  +  2  =  } {d['k']=}")
print(f"{{}} {{{x}}} }}{{ {x:{'>'}{5}} {x!r:^{4}} {(lambda a: a * 2)(4)} {[i for i in range(3)]} { {1: 2}[1] } {x if x > 5 else y}")
print(f'''{
    x  # a comment
    + 1
} and {
    name
}''', f"{x:%}", f"{x:,}" f" {1234567:_}", rf"\d{x}\n", fr"{name}\{x}", f"\x41{x}\u00e9\101")
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
f = F()
print(f"{f} {f:abc} {f!s} {f!r:>6} {f:{x}{name}} {f:%H:%M} {f:{{}}}" if False else f"{f} {f:abc} {f!s} {f!r:>6} {f:{x}{name}} {f:%H:%M}", f"{f=}", f"{f=:z}", f"{f=!s}")
print(f"{x!r:{'>' if x else '<'}{x // 2}}", f"{y:{'.3'}f}", f"{'a' 'b'}", f"a" "b{x}" f"{x}c", f"{(x := 5)} {x}", f"{x:=5}", f"{x!=6} {x == 5} {x >= 5} {x<6}", f"{'=' + '!'}")
print(f"{yield_}" if (yield_ := 1) else 0, f"{*'ab',} {*[1], 2}", f"{lambda_}" if (lambda_ := 2) else "", f"{'{'}{'}'}", f"{b'x'} {None} {...}")
def g(): return f"{(yield 1)} {(yield 2):>3}"
it = g(); next(it); it.send("a")
try: it.send("b")
except StopIteration as e: print(e.value)
for src in ("f'{}'", "f'{ }'", "f'{x'", "f'}'", "f'{x!}'", "f'{x!z}'", "f'{x!r z}'", "f'{x:{y:{z:{w}}}}'", "f'{x:}}'", "f'{a b}'", "f'{!r}'", "f'{=}'", "f'{:x}'", "f'{lambda x: 1}'", "f'{x = y}'", "f'{*x}'", "f'{1 +}'", "f'{\\n}'", "f'{x[}'", "f'{(}'", "f'{x)}'", "f'{#}'", "f'abc{'", "bf'x'", "f'{x!r'", "f'{x:'", "f'{class}'", "f'{x;y}'"):
    try: compile(src, "<f>", "eval"); print("ok", src)
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
try: f"{x:q}"
except ValueError as e: print(e)
try: f"{undefined_thing}"
except NameError as e: print(e)
try: f"{f!r:d}"
except ValueError as e: print(e)
