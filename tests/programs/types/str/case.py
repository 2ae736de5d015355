# Case mapping with special characters.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
'ß'.upper(), 'ß'.title(), 'ß'.capitalize(), 'ß'.casefold(), 'ﬁ'.upper(), 'ﬁ'.title(), 'ǆ'.title(), 'ǅ'.lower(), 'ǅ'.upper(), 'İ'.lower(), 'ı'.upper(), 'ΑΣ'.lower(), 'ΑΣΑ'.lower(), 'Σ'.lower(), 'ΑΣ.'.lower(), "ΑΣ'Α".lower(), 'ŉ'.upper(), 'ᾳ'.upper(), 'ᾳ'.title(), 'ᾼ'.lower()
"they're bill's".title(), "ab1cd".title(), 'aB cD'.swapcase(), 'ŉx'.capitalize(), 'ǆa'.capitalize(), 'éÉ'.swapcase(), 'ß'.swapcase(), 'ΑΣ'.swapcase(), 'ΑΣ ΒΣ'.title(), 'ΑΣ'.capitalize()
'''.strip().splitlines(): t(line)
