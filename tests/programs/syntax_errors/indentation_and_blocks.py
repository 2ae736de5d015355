def show(snippets, mode="exec"):
    for source in snippets:
        try:
            compile(source, "<s>", mode)
            print(repr(source), "compiles")
        except SyntaxError as e:
            print(repr(source), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

show([
    'if x:\n\ty\n        z',
    'if x:\n        y\n\tz',
    'if x:\n  y\n\tz',
    'def f():\n  x\n y',
    'class C:\n  def f(self):\n    pass\n   def g(self): pass',
    'if x:\n',
    'while x:\n# only a comment\n',
    'for x in y:\n\n\nz',
    'try:\n',
    'try:\n x\nexcept A:\ny',
    'try:\n x\nfinally:\ny',
    'with a:\nb',
    'def f():\n"""doc"""',
    'class C:\nx = 1',
    'else:\n  x',
    'if a:\n  b\nelif c:\nd',
    'if a:\n  b\nelse:\nc',
    'match x:\n  case 1:\n  y',
    'match x:\ncase 1:\n  y',
    '   ',
    '\tx',
    'x = (\n1,\n',
    'x = [\n1\n}',
    'def f(a,\n      b:\n  pass',
    'if x:\n  if y:\n  z',
    'async def f():\nx',
    'lambda:\n 1',
    'x = 1\\\n+2\\\n',
    '@x\n',
    '@x\n\n',
    'for x in y: if z: w',
    'if x: for y in z: w',
    'if x: y\n  z',
    'try: x\n  y',
    'if x:\n  """abc\n"""\n y',
    '(\n\n\n',
    'def f():\n\tif x:\n\t\ty\n\t  z',
])
