def show(snippets, mode="exec"):
    for source in snippets:
        try:
            compile(source, "<s>", mode)
            print(repr(source), "compiles")
        except SyntaxError as e:
            print(repr(source), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

show([
    'def f():\n x = 1\n global x',
    'def f():\n print(x)\n global x',
    'def f(x):\n global x',
    'nonlocal x',
    'def f():\n nonlocal x',
    'def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x',
    'def f(x):\n nonlocal x',
    'def f():\n global x\n nonlocal x',
    'class C:\n nonlocal x',
    'def f():\n global x, x\n',
    'x = 1\nglobal x',
    'def f():\n x: int\n global x',
    'def f():\n for x in y: pass\n global x',
    'def f():\n import x\n global x',
    'def f():\n def x(): pass\n global x',
    '[x := 1 for x in y]',
    '[[(x := 1) for y in z] for x in w]',
    'class C:\n [x := 1 for y in z]',
    '[y for y in (x := 1)]',
    '(x := 1 for y in (z := 2))',
    'x := 1',
    '(x := 1, y := 2)',
    'x = y := 1',
    'f(x := 1)',
    '(x.y := 1)',
    '(x[0] := 1)',
    '((a, b) := 1)',
    '(1 := 2)',
    'del (x := 1)',
    'def f():\n from m import *',
    'class C:\n from m import *',
    'from m import *, a',
    'import *',
    'from m import',
    'from m import (a',
    'from m import a,',
    'from m import ()',
    'import a.b as c.d',
    'import a as 1',
    'from . import',
    'from .. a import b',
    'from __future__ import nope',
    'from __future__ import braces',
    'x = 1\nfrom __future__ import annotations',
])
