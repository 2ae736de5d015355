def show(snippets, mode="exec"):
    for source in snippets:
        try:
            compile(source, "<s>", mode)
            print(repr(source), "compiles")
        except SyntaxError as e:
            print(repr(source), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

show([
    'del 1',
    'del f()',
    'del x + 1',
    'del (a, b + 1)',
    'del *a',
    'del None',
    'del a, *b',
    'del [a, 1]',
    'del {}',
    'del',
    'for 1 in x: pass',
    'for f() in x: pass',
    'for x + 1 in y: pass',
    'for x in: pass',
    'for x y: pass',
    'for in x: pass',
    'for (a, 1) in x: pass',
    'while: pass',
    'while True print(1)',
    'if x = 1: pass',
    'if x: pass else: pass',
    'if: pass',
    'elif x: pass',
    'else: pass',
    'break',
    'continue',
    'def f(): break',
    'class C: continue',
    'for x in y:\n def f(): continue',
    'while x:\n class C: break',
    'return',
    'class C: return 1',
    'yield',
    'await x',
    'class C:\n yield 1',
    'def f():\n  x = 1\n   y = 2',
    'if 1:\nx',
    'if 1:\n  x\n y',
    '  x',
    'x\n  y',
    'for x in y',
    'with x',
    'try: pass',
    'try: pass\nx',
])
