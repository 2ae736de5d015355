# isinstance and issubclass, with tuples and unions.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
isinstance(True, int), issubclass(bool, int), isinstance(1, (float, (str, int))), isinstance(1, int | str), issubclass(int, int | str), isinstance(None, int | None)
isinstance(1, 1)
isinstance(1, (1,))
issubclass(1, int)
issubclass(int, 1)
isinstance(1, list[int])
'''.strip().splitlines(): t(line)
