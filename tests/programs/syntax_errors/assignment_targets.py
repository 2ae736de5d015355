def show(snippets, mode="exec"):
    for source in snippets:
        try:
            compile(source, "<s>", mode)
            print(repr(source), "compiles")
        except SyntaxError as e:
            print(repr(source), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

show([
    '1 = x',
    'x + 1 = 2',
    'f() = 1',
    'None = 1',
    'x = 1 = y',
    '(a, 1) = 2',
    '[a, f()] = 2',
    'a if b else c = 1',
    'lambda: 1 = 2',
    'x == 1 = 2',
    '"s" = 1',
    'f"{x}" = 1',
    '{} = 1',
    '{a} = 1',
    '*a = 1',
    '*a, *b = c',
    'a, *b, *c = d',
    '(yield) = 1',
    'x: int: str',
    '(x, y): int',
    '[x]: int = 1',
    'x, y: int',
    'x.y() = 1',
    '-x = 1',
    'not x = 1',
    'a and b = 1',
    '... = 1',
    'True = 1',
    'x() += 1',
    '(a, b) += 1',
    '[a] += 1',
    'a + b += 1',
    '1 += 1',
    '__debug__ = 1',
    '(x) = 1',
    '(x): int = 1',
    'x = *y',
    'x = (*y)',
    'a, b += 1',
    '[x for x in y] = 1',
    '{**a} = 1',
    'x = yield = 1',
    'await x = 1',
])
