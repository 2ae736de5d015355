# Lone surrogates and pairs of them are characters like any other, but cannot be encoded.
s = "a\ud800b\udfff\ud83d\ude00"
print(len(s), ascii(s), ascii(s.upper()), s == "a\ud800b\udfff" + "\ud83d\ude00", "\ud83d\ude00" == "\U0001f600", s.find("\udfff"), ascii(s[::-1]), ascii(s.replace("\ud800", "\U0001f600")))
print(hash("\ud800") == hash("\ud800"), {"\ud800": 1}["\ud800"], "\ud800" < "\ud801" < "\ue000", ascii(sorted(["\U0001f600", "\uffff", "\ud800", "z"])))
for f in (lambda: s.encode(), lambda: s.encode("utf-16"), lambda: s.encode("utf-32"), lambda: s.encode("latin-1"), lambda: s.encode("ascii"), lambda: b"\xed\xa0\x80".decode(), lambda: b"\x00\xd8".decode("utf-16-le"), lambda: b"\x00\xd8\x00\x00".decode("utf-32-le"), lambda: int("\ud800"), lambda: float("\ud800"), lambda: complex("\ud800"), lambda: "{:\ud800>3}".format(5) == "\ud800\ud8005", lambda: getattr(5, "\ud800"), lambda: eval("'\ud800'"), lambda: {}["\ud800"], lambda: "%\ud800" % 1, lambda: "{\ud800}".format(**{"\ud800": 7}), lambda: ord("\udfff")):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, ascii(str(e)))
for handler in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogatepass", "surrogateescape"):
    try: print(handler, s.encode("utf-8", handler), "\udc80\udcff".encode("utf-8", handler))
    except UnicodeEncodeError as e: print(handler, ascii(str(e)), e.start, e.end, e.reason, e.encoding, ascii(e.object))
print(ascii(b"a\xff\xed\xa0\x80".decode("utf-8", "surrogateescape")), ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")), ascii(b"\xff".decode("utf-8", "replace")))
