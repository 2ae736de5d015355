import sys
ns = {}
for text in ('1 + 2', 'x = 3', 'x', 'None', 'for i in range(3): i\n', "'a'; 'b'", 'def f():\n    5\n', 'f()', '[print(1), 2]'):
    print(repr(text))
    exec(compile(text, '<in>', 'single'), globals())
for text in ('1\n2', 'x = = 1'):
    try:
        compile(text, '<in>', 'single')
    except SyntaxError as e:
        print(e.msg)
