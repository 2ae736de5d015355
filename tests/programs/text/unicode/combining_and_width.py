# Characters are code points: combining marks, emoji sequences, widths of storage.
e1, e2 = "é", "e\u0301"
print(len(e1), len(e2), e1 == e2, e2[::-1] == "\u0301e", e2.upper() == "E\u0301", e2.capitalize() == "E\u0301", e2.isalpha(), e1.isalpha(), e2.isidentifier(), (e1 + "x").isidentifier())
family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
print(len(family), [hex(ord(c)) for c in family], family.isprintable(), family[0].isprintable(), ascii(family.center(9, "*")), ascii(family[1:-1]))
for s in ("abc", "abé", "ab€", "ab\U0001f600"):
    t = s * 3
    print(ascii(t), len(t), t.find(s[2]), t.rfind(s[2]), t.count(s[1:]), ascii(t[2::3]), ascii(t.replace(s[2], "z")), t.replace(s[2], "").isascii(), ascii(t.translate({ord(s[2]): "\u20ac"})), ascii("-".join(t[:3])), t[0:2] == "ab", hash(t[0:2]) == hash("ab"))
print("ab€"[:2] + "c" == "abc", "x\U0001f600"[:1] in {"x"}, ("é" * 3)[1] is ("é" * 3)[1] or True, "\xff" < "\u0100" < "\U00010000", max("aé€\U0001f600") == "\U0001f600", sorted("€aé\U0001f600b") == ["a", "b", "é", "€", "\U0001f600"])
print("ﬁ".upper(), "ﬁ" in "ﬁne", "FI".casefold() == "ﬁ".casefold(), "ẞ".lower(), "ẞ".casefold(), "ß".upper().lower(), "İ".lower().__len__(), "ǅ".swapcase(), "ŉ".title(), "ΐ".upper().__len__())
