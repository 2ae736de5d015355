# Flags are members of an IntFlag; what patterns and matches show of themselves.
import re
print(re.I, repr(re.I | re.S | re.X), re.RegexFlag(0), repr(re.I | 0x4000), repr(~re.I), repr(re.I & re.M), f"{re.M} {re.I:d} {int(re.A)}")
print(type(re.I), re.I.value, (re.I | re.M).name, re.I == 2, re.I + 1, isinstance(re.I, int), bool(re.NOFLAG), re.M in (re.I | re.M))
print(list(re.RegexFlag), re.IGNORECASE is re.I, re.RegexFlag["I"], re.RegexFlag(10), re.RegexFlag.__module__)
p = re.compile("a(?P<n>b)?", re.I | re.M)
print(p, p.flags, type(p.flags), p.groupindex, type(p.groupindex), re.compile("x", re.DOTALL | re.VERBOSE), re.compile(b"x", 2).flags)
print(p is re.compile("a(?P<n>b)?", re.I | re.M), p is re.compile("a(?P<n>b)?", 10), re.search("B", "ab", re.I), re.sub("(?i)B", "-", "abB", flags=re.M))
print(re.match(".*", "y" * 100), re.match(b".*", b"\x00abc"), p.search("xAB")["n"], re.findall("^.", "a\nb", re.MULTILINE))
try: p.groupindex["m"] = 1
except TypeError as e: print(e)
try: p < p
except TypeError as e: print(e)
print(sorted(re.__all__))
print(re.findall(r"\N{EURO SIGN}|[\N{LATIN SMALL LETTER A}-\N{latin small letter c}]", "x€bd"))
for bad in (r"\N{nope}", r"\N", r"\N{", r"\N{}", r"[\N{x", r"\N{KEYCAP DIGIT ONE}"):
    try: re.compile(bad)
    except re.error as e: print(bad, "|", e)
