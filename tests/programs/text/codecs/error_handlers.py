# Every error handler on both sides of every kind of encoding.
handlers = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass", "nope"]
kinds = ["ascii", "latin-1", "utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16", "utf-32-le", "utf-32", "cp1252", "cp437", "unicode_escape", "raw_unicode_escape"]
def show(f, *args):
    try: return ascii(f(*args))
    except UnicodeError as e: return f"{type(e).__name__} {e.encoding} {e.start} {e.end} {e.reason} | {ascii(str(e))}"
    except (LookupError, TypeError) as e: return f"{type(e).__name__} {e}"
text = "aé€😀\udc80z\ud800"
data = [b"a\xff\x80\xe2\x82z\x81\x00\xd8", b"\xff\xfea\x00\x00\xd8b\x00\x00", b"\xef\xbb\xbf\xed\xa0\x80x"]
for kind in kinds:
    for handler in handlers:
        print(kind, handler, show(text.encode, kind, handler))
        for d in data: print("   ", show(d.decode, kind, handler))
for handler in handlers:
    for d in (rb"\x4\u12\N{x}\q\U00110000z", rb"a\N", rb"\N{", rb"\N{}b", rb"\U0011", b"ab\\"):
        for kind in ("unicode_escape", "raw_unicode_escape"): print(handler, d, show(d.decode, kind, handler))
