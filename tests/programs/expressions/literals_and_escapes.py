print("a\tb\\n\x41\u00e9\U0001F600\101\0".isascii(), r"\n\x", "\
joined", 'it''s', "it's", 'say "hi"', """a
b""", '''c"d''e''')
print(b"\x00\xff\n\\", rb"\x", Rb"\n", b'a' b"b", u"u", "\a\b\f\v".encode())
print(len("\r\n"), "é" == "e\u0301", "\u0065\u0301".__len__(), "ß".upper(), "\x7f".isprintable(), repr("\x7f\xa0\u200b\ud800"))
print(repr("'"), repr('"'), repr("'\""), repr("\\"), repr("\t\n\r"), repr("é\u0100"), ascii("é😀"), repr(b"'\"\x80"))
print(1_000, 0xff, -0, +0, 1e400, -1e400, 1e-400, 0.1, 1e22, 1e16, 123456789012345678, 1.0, 100000000000000000000.0, 1e100, 5e-324)
print(1j, -1j, 1 + 0j, 0j, -0j, 1.5 - 2j, complex("1+2j"), 1e3j, (1 + 2j) * 1j, abs(3 + 4j))
print((), (1,), (1, 2), [], [[]], {}, {1}, set(), frozenset([1]), {1: {}}, ((), ()), [()], None, True, ..., NotImplemented, Ellipsis)
print(10 ** 20, -10 ** 20, 2 ** 64, 0x1_0000_0000_0000_0000, int("1" * 30), 0b1 | 0o7 | 0xF)
print("%d %5.2f %s %r %x %o %e %c %% %-5s| %05d %+d" % (1, 2.345, "s", "r", 255, 8, 12345.678, "c", "l", 42, 7))
print("{} {0}".format if False else "{} {}".format(1, 2), "{1} {0} {k}".format(1, 2, k=3), "{:>5}|{:<5}|{:^5}|{:05d}|{:,}|{:.3e}|{!r}".format(1, 2, 3, 4, 5000, 6.0, "x"))
x = ("implicit "
     "concatenation " f"with {1 + 1} "
     r"raw\n")
print(x)
s = {1, 1.0, True}
print(len(s), {1: "a", 1.0: "b", True: "c"}, [1, 1.0, True].count(1), 0.0 == -0.0, {0.0, -0.0}.__len__())
if 1: print("one line"); print("two")
print(eval("'\\u0041'"), eval(repr("\x00'\"\\\n")) == "\x00'\"\\\n", eval(repr(b"\x00\xff")) == b"\x00\xff")
