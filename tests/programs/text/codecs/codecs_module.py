# The functions of the module codecs, with encodings that are not between str and bytes.
import codecs
print(codecs.encode("Hello, World! äZz", "rot13"), codecs.decode("Uryyb", "rot_13"), codecs.encode(codecs.encode("Same", "ROT-13"), "rot13"))
print(codecs.encode(b"ab\xff", "hex"), codecs.decode(b"6162ff", "hex"), codecs.decode(b"6162", "hex_codec"), codecs.encode(b"ab" * 40, "base64"), codecs.decode(b"YWI=\n", "base64"))
print(codecs.encode("aé"), codecs.decode(b"a\xc3\xa9"), codecs.encode("aé", "latin-1"), codecs.encode("aé", "ascii", "replace"), codecs.decode(b"a\xff", "ascii", errors="ignore"),
      codecs.encode(obj="x", encoding="utf-16-le"), codecs.decode(bytearray(b"ab"), "ascii"), codecs.decode(memoryview(b"ab")))
for name in ("utf8", "U8", "UTF-8", "latin1", "L1", "us-ascii", "utf16", "utf_16_le", "utf-8-sig", "windows-1252", "cp1252", "rot13", "hex", "unicode_escape"):
    info = codecs.lookup(name)
    print(name, info.name, len(info), isinstance(info, tuple))
print(codecs.getencoder("utf8")("xé"), codecs.getdecoder("utf8")(b"x\xc3\xa9"), codecs.lookup("latin-1").encode("é"), codecs.getencoder("rot13")("a"))
for f in (lambda: codecs.lookup("nope"), lambda: codecs.encode("a", "nope"), lambda: codecs.decode(b"a", "nope"), lambda: codecs.encode("é", "ascii"), lambda: codecs.decode(b"\xff", "utf-8")):
    try: print(f())
    except (LookupError, UnicodeError) as e: print(type(e).__name__, e)
print(codecs.BOM_UTF8, codecs.BOM, codecs.BOM_UTF16_BE, codecs.BOM_UTF32, codecs.BOM_UTF32_BE, codecs.BOM_UTF16 == codecs.BOM_LE)
