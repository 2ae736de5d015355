# Properties of code points, as checksums over samples, and the edges of each function.
import unicodedata as u
sample = [*range(0x700), *range(0x700, 0x3400, 3), *range(0x3400, 0x110000, 229)]
def check(name, f):
    h = 0
    for p in sample:
        for ch in f(chr(p)): h = (h * 31 + ord(ch) + p) % 1000000007
    print(name, h)
check("record", lambda c: f"{u.category(c)} {u.bidirectional(c)} {u.east_asian_width(c)} {u.mirrored(c)} {u.combining(c)}")
check("name", lambda c: u.name(c, "-"))
check("decomposition", u.decomposition)
check("numbers", lambda c: f"{u.decimal(c, None)} {u.digit(c, None)} {u.numeric(c, None)}")
print(sum(u.lookup(n) != chr(p) for p in sample if (n := u.name(chr(p), None))), u.unidata_version)
for name in ("latin small letter sharp s", "NULL", "line feed", "KEYCAP DIGIT ONE", "HANGUL SYLLABLE A", "hangul syllable a", "CJK UNIFIED IDEOGRAPH-04E00",
             "egyptian hieroglyph-13460", "cjk unified ideograph-4e00", "", "nope", "é", b"BULLET", b"no", "HANGUL SYLLABLE GAX", "x" * 300, 1):
    try: print(ascii(u.lookup(name)))
    except (KeyError, TypeError) as e: print(type(e).__name__, e)
for f in (u.name, u.decimal, u.digit, u.numeric):
    for args in (("x",), ("½",), ("\0", None), ("x", 5), ("ab",), ("",), (1,), (None,)):
        try: print(f.__name__, args, f(*args))
        except (ValueError, TypeError) as e: print(f.__name__, args, type(e).__name__, e)
for f in (u.category, u.bidirectional, u.combining, u.east_asian_width, u.mirrored, u.decomposition):
    for arg in ("½", "ab", 1, None):
        try: print(f.__name__, arg, f(arg))
        except TypeError as e: print(f.__name__, e)
