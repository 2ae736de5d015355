def show(snippets, mode="exec"):
    for source in snippets:
        try:
            compile(source, "<s>", mode)
            print(repr(source), "compiles")
        except SyntaxError as e:
            print(repr(source), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

show([
    'f(a=1, b)',
    'f(**a, *b)',
    'f(**a, b)',
    'f(a=1, a=2)',
    'f(1=2)',
    'f(a+b=1)',
    'f(True=1)',
    'f(a for a in b, c)',
    'f(a, b for b in c)',
    'f(a b)',
    'f(a, b c)',
    'f(a:=1, b:=2, c=d:=3)',
    'f(a.b=1)',
    'f(*)',
    'f(**)',
    'f(,)',
    'f(a,,b)',
    'f(a',
    'f(a]',
    'f)',
    'f(x for x in y, 1)',
    'f(a=)',
    'f(=1)',
    'f(a = b = c)',
    'f(None=1)',
    'f("a"=1)',
    'f(a=*b)',
    'f(lambda x: y=1)',
    'f(**a=1)',
    'print 1',
    'print "x", y',
    'exec "x"',
    'print a b',
    'f(a)(b',
    'class C(a=1, b): pass',
    'class C(: pass',
    '@\ndef f(): pass',
    '@f x\ndef g(): pass',
    '@f\nx = 1',
    'f(a=1 for a in b)',
])
