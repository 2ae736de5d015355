def show(snippets, mode="exec"):
    for source in snippets:
        try:
            compile(source, "<s>", mode)
            print(repr(source), "compiles")
        except SyntaxError as e:
            print(repr(source), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

show(["", "x = 1", "1; 2", "1\n2", "def f(): pass", "  1", "(", "1 +", "yield", "*a", "*a, b", "lambda: (yield)", "x := 1", "(x := 1)", "1,", "1 2", "\n1", "await x", "pass", "f'{'", "[x for x in (yield)]"], "eval")
for mode in ("exec", "eval", "single", "nope", 5):
    try:
        print(mode, compile("1", "<s>", mode) is not None)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for bad in (5, None, b"1 +", b"x = 1", "a\0b", ["x"]):
    for f in (exec, eval):
        try:
            f(bad, {})
            print(f.__name__, "ran")
        except (TypeError, SyntaxError, ValueError) as e:
            print(f.__name__, type(e).__name__, e)
