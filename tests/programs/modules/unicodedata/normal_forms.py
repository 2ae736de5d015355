# The four normal forms: single characters, mixtures with combining marks and jamo, long runs of marks, and arguments.
import unicodedata as u
forms = ("NFC", "NFD", "NFKC", "NFKD")
for form in forms:
    h = 0
    for p in [*range(0xa0, 0x400), *range(0x400, 0x3400, 7), *range(0xa000, 0x30000, 61)]:
        c = chr(p)
        for ch in u.normalize(form, c) + u.normalize(form, "a" + c + "\u0323\u0307"): h = (h * 31 + ord(ch)) % 1000000007
        h += u.is_normalized(form, c)
    print(form, h)
h, x = 0, 12345
for i in range(200):
    text = ""
    for j in range(12):
        x = (x * 1103515245 + 12345) & 0x7fffffff
        n = x >> 12
        text += chr((0x300 + n % 0x70, 0x41 + n % 26, 0x1100 + n % 256, 0xac00 + n % 11172, 0xc0 + n % 0x200, 0x591 + n % 48, 0x1e00 + n % 512)[(x >> 8) % 7])
    for form in forms:
        for ch in u.normalize(form, text): h = (h * 31 + ord(ch)) % 1000000007
        h += u.is_normalized(form, text)
print(h)
marks = "".join(chr(0x300 + i * 7 % 0x6f) for i in range(200))
print([sum(i * ord(c) for i, c in enumerate(u.normalize(form, "e" + marks + "x"))) for form in forms])
print(ascii([u.normalize(form, "\ufb01 \u212b e\u0301 \uac01 \u1100\u1161\u11a8 \u00bd \u0344") for form in forms]))
plain, done = "plain", "d\u00e9j\u00e0"
print([u.normalize(form, plain) is plain for form in forms], u.normalize("NFC", done) is done, u.normalize("NFD", "") == "")
for args in (("NFX", "a"), ("NFX", ""), ("nfc", "a"), ("", "a"), (1, "a"), ("NFC", None), ("NFKX", "\u00e9")):
    for f in (u.normalize, u.is_normalized):
        try: print(args, ascii(f(*args)))
        except (TypeError, ValueError) as e: print(args, type(e).__name__, e)
