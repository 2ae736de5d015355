# Which characters names may have, and characters by name in literals.
for bad in ['a\u2013b = 1', '\u00b2 = 1', 'x\u0378 = 1', '\u0378', 'a = \u200b1', '\u0301x = 1', 'def f(ﬁ, fi): pass', 'ﬁ: int = "', '__debug__ = 1', '__𝐝ebug__ = 1', 'class 𝐝ef: pass']:
    try: exec(bad); print(bad, 'ok')
    except Exception as e: print(ascii(bad), type(e).__name__, e)
print('\N{LATIN SMALL LETTER A} \N{bullet}\N{ESCAPE}'.encode(), f'\N{EM DASH}{1}\N{EN DASH}', '\N{CJK UNIFIED IDEOGRAPH-4E00}\N{HANGUL SYLLABLE HIH}')
for bad in [r"'\N{nope}'", r"'\N{}'", r"'\N'", r"'\N{LATIN'", r"f'\N{nope}'", r"'\N{KEYCAP DIGIT ONE}'", r"'\N {a}'", r"'\N{hangul syllable ga}'", r"b'\N{nope}'"]:
    try: print(ascii(eval(bad)))
    except SyntaxError as e: print(bad, e)
