# repr of characters: which are escaped and how.
every = [*range(0x3000), *range(0x3000, 0x110000, 61)]
h = escaped = 0
lengths = {}
for c in every:
    r = repr(chr(c))
    if r[1] == "\\":
        escaped += 1
        h = (h * 31 + c) % 1000000007
    lengths[len(r)] = lengths.get(len(r), 0) + 1
print(escaped, h, sorted(lengths.items()))
print(repr("\x00\x1f\x7f\x80\x9f\xa0\xad\u0378\u200b\u2028\ud800\udfff\ue000\uffff\U00010000\U000e0001\U0010ffff"))
print(repr("'"), repr('"'), repr("'\""), repr("\\'"), repr("a\tb\nc\rd\\"), ascii("é€\U0001f600"), ascii("\x85'"), repr("e\u0301"), "%r %a" % ("é\n", "é\n"), f"{'é'!a}")
print([len(ascii(chr(c))) for c in (0, 9, 10, 31, 32, 126, 127, 128, 255, 256, 0xffff, 0x10000, 0x10ffff)])
