# Which characters split, strip and end lines.
every = [*range(0x3100), *range(0x3100, 0x110000, 61)]
spaces = [c for c in every if len(("a" + chr(c) + "b").split()) == 2]
print([hex(c) for c in spaces], all(chr(c).isspace() for c in spaces), sum(chr(c).isspace() for c in every) == len(spaces))
lines = [c for c in every if len(("a" + chr(c) + "b").splitlines()) == 2]
print([hex(c) for c in lines], all(chr(c).strip() == "" for c in spaces), sum(chr(c).strip() == "" for c in every) == len(spaces))
print([b for b in range(256) if len((b"a" + bytes([b]) + b"b").split()) == 2], [b for b in range(256) if len((b"a" + bytes([b]) + b"b").splitlines()) == 2], [b for b in range(256) if bytes([b]).isspace()])
print("a\r\nb\n\rc\x0b\x0cd".splitlines(True), "\u2028".splitlines(), "".splitlines(), "\n\n".splitlines(), b"a\r\n\rb\n".splitlines(True))
s = "\u3000 a\u2003b \x1fc\x85"
print(ascii(s.split()), ascii(s.split(None, 1)), ascii(s.rsplit(None, 1)), ascii(s.strip()), ascii(s.lstrip()), ascii(s.rstrip()), ascii(s.split(" ")))
print("x\ty\tz".expandtabs(4), ascii("é\t€\t\U0001f600\tz".expandtabs(3)), "a\n\tb\r\tc\x0b\td".expandtabs(4).encode(), "\t".expandtabs(0) == "", "ab\t".expandtabs(2))
