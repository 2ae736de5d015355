# upper, lower, title, casefold, swapcase, capitalize of characters, as checksums; and the ones that grow.
every = [*range(0x3000), *range(0x3000, 0x110000, 61)]
for name in ("upper", "lower", "title", "casefold", "swapcase", "capitalize"):
    f, h, grown, changed = getattr(str, name), 0, [], 0
    for c in every:
        s = chr(c)
        t = f(s)
        if t != s:
            changed += 1
            for d in t: h = (h * 31 + ord(d) + c) % 1000000007
            if len(t) > 1: grown.append(c)
    print(name, changed, h, len(grown), [hex(c) for c in grown[::25]])
print([ascii("x" + chr(c) + "y").lower() for c in (0x3a3, 0x130, 0x1c5)], "ΌΣΟΣ ΑΣ".lower(), ascii("ΑΣ\u0301".lower()), ascii("ΑΣ\u0301Α".lower()), ascii("\u0345Σ".lower()))
