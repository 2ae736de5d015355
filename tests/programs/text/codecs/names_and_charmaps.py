# Encodings by all their names, those of one byte among them, and byte order marks.
names = ["ascii", "US-ASCII", "646", "latin-1", "L1", "iso8859-1", "8859", "cp819", "utf-8", "U8", "cp65001", "UTF 8", "utf-8-sig", "utf_8_sig", "utf-16", "U16",
         "utf-16-le", "Utf_16_BE", "utf-32", "u32", "utf-32-le", "utf-32-be", "cp1252", "windows-1252", "1252", "cp437", "cp850", "iso-8859-15", "latin9",
         "iso8859-2", "cp1251", "koi8-r", "koi8_u", "mac-roman", "unicode_escape", "unicode-escape", "raw_unicode_escape", "nope", "", "x" * 40]
for name in names:
    try: print(name, "a\xe9\u20ac\u0416".encode(name, "replace"), ascii(b"a\xe9\x80".decode(name, "replace")))
    except LookupError as e: print(type(e).__name__, e)
for name in ("cp1252", "cp1250", "cp1253", "cp437", "cp866", "iso8859-7", "iso8859-15", "koi8-r", "mac-roman"):
    every = bytes(range(256)).decode(name, "replace")
    kept = "".join(c for c in every if c != "\ufffd")
    print(name, len(kept), sum(i * ord(c) for i, c in enumerate(every)), kept.encode(name) == bytes(b for b in range(256) if every[b] != "\ufffd"))
print(b"\xfe\xff\0a".decode("utf-16"), b"\0\0\xfe\xff\0\0\0a".decode("utf-32"), ascii(b"\xff\xfea\0".decode("utf-16-le")), repr(b"".decode("utf-16")))
print("\ufeffa".encode("utf-8-sig"), "".encode("utf-8-sig"), repr(b"\xef\xbb\xbf".decode("utf-8-sig")), ascii(b"\xef\xbb\xbf\xef\xbb\xbfa".decode("utf-8-sig")))
print("a\n\t'\\\x7f\x80\xff\u0100\U0001f600".encode("unicode_escape"), "a\n\\\x7f\xff\u0100\U0001f600\\u".encode("raw_unicode_escape"))
print(ascii(b"\\u0041\\x42\\103\\n\xe9\\\n\\N{BULLET}\\U0001f600\\'\\\\".decode("unicode_escape")), ascii(b"\\u0041\\U00000042\\\\u0041\xe9\\x41\\".decode("raw_unicode_escape")))
