# isalpha and its relatives.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
''.isalpha(), ''.isascii(), ''.isspace(), ''.islower(), ''.istitle(), ''.isprintable(), ''.isidentifier(), ''.isdecimal(), ''.isnumeric(), ''.isalnum(), ''.isupper()
'²'.isdigit(), '²'.isdecimal(), '²'.isnumeric(), '½'.isdigit(), '½'.isnumeric(), '一'.isnumeric(), '一'.isalpha(), '٣'.isdecimal(), 'ⅷ'.isnumeric(), 'ⅷ'.islower(), 'ⅷ'.isalpha(), 'Ⅷ'.isupper(), 'ª'.islower(), 'ª'.isalpha(), 'ʰ'.islower(), 'ⓐ'.islower(), 'ǅ'.istitle(), 'ǅ'.isupper(), 'aǅ'.islower()
'\\u2028'.isspace(), '\\x1c'.isspace(), '\\x85'.isspace(), '\\xa0'.isspace(), '\\u200b'.isspace(), '\\u180e'.isspace(), '\\u3000'.isspace(), '\\xa0'.isprintable(), '\\xad'.isprintable(), '\\ud800'.isprintable(), '\\u0378'.isprintable(), '\\U0001f600'.isprintable(), ' '.isprintable(), '\\n'.isprintable()
'a1'.isidentifier(), '1a'.isidentifier(), 'é'.isidentifier(), '_'.isidentifier(), 'a b'.isidentifier(), '·'.isidentifier(), 'a·'.isidentifier(), '℘'.isidentifier(), 'def'.isidentifier(), '²'.isidentifier(), '\\U0001d400'.isidentifier()
'Hello World'.istitle(), 'Hello world'.istitle(), 'HELLO'.istitle(), '1 A'.istitle(), "A'B".istitle(), 'A B1C'.istitle(), 'ab'.islower(), 'a1'.islower(), '1'.islower(), 'A1'.isupper()
'''.strip().splitlines(): t(line)
