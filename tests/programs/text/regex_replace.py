import re
print(re.sub("(a)", r"\1", "banana"), re.sub("(a)|b", r"[\1]", "banana"), re.sub(b"(a)", rb"<\1>", b"banana"))
print(re.split("x*", "axbc"), re.split("(x)|(y)", "axbyc"), re.split(",", "a,b,c", 1), re.split(",", "a,b,c", -1), re.split(b",", b"a,b"))
print(re.findall("", "abc"), re.findall("a|(b)", "abc"), re.findall("(a)(b)?", "aab"), re.findall(rb"\w", b"a b"), re.compile("a").findall("aaaa", 1, 3))
print(re.sub("", "-", "abc"), re.subn("b*", "-", "abc"), re.sub("a", "", "banana"), re.sub("a", "x", "banana", count=2), re.sub("a", "x", "banana", count=-1))
print(re.sub("x", "☃", "axb"), re.sub("é", "e", "café"), re.sub("(?P<n>a)", r"\g<n>\g<n>", "banana"), re.sub("a", r"\n", "banana"))
m = re.compile("b").search("abc", -5, 99); print(m.pos, m.endpos, m)
m = re.compile("b").search("abc", 1, 2); print(m.pos, m.endpos)
for f in (lambda: re.findall("a", b"a"), lambda: re.sub("a", b"x", "a"), lambda: re.sub("a", "x", 5), lambda: re.split(b"a", "a"), lambda: re.sub("a", 5, "a"), lambda: re.sub("(a)", r"\2", "a"), lambda: re.sub(b"a", "x", b"a"), lambda: re.sub("a", b"x", "b")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
