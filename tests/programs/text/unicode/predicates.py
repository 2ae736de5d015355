# The predicates over all of Unicode, as checksums of blocks.
def checksum(f, step=4096):
    out = []
    for base in range(0, 0x110000, step * 16):
        h = 0
        for c in range(base, min(base + step * 16, 0x110000)):
            if f(chr(c)): h = (h * 31 + c) % 1000000007
        out.append(h)
    return out
for name in ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isprintable", "isidentifier"):
    print(name, checksum(getattr(str, name)))
