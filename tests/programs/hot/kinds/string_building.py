# Strings of all widths built, cut and compared in loops.
def build(parts, n):
    s = ""
    for i in range(n):
        s += parts[i % len(parts)]
        if len(s) > 50: s = s[25:]
    return s
for parts in (["a", "bc"], ["é", "a"], ["€", "x"], ["\U0001f600", "é", "a"], ["\ud800", "z"]):
    r = build(parts, 300)
    print(len(r), ascii(r[:8]), r == r[:], r.isascii())
def scan(s):
    counts = {}
    for i in range(len(s)):
        c = s[i]
        counts[c] = counts.get(c, 0) + 1
        if s[-i] == c and s[i:i + 2] != c: counts["same"] = counts.get("same", 0) + 1
    return sorted(counts.items(), key=lambda p: (p[1], p[0]))[-3:]
print(scan("hello wörld €uro " * 20))
def formats(n):
    out = []
    for i in range(n):
        v = [i, i * 1.5, str(i), [i], None, 10 ** (i % 30)][i % 6]
        out.append(f"{v}|{v!r}|{i:>4}|{i * 0.1:.2f}" + "%s-%05d" % (v, i))
    return sum(map(len, out)), out[-1], out[100]
print(formats(300))
def words(text, n):
    t = []
    for i in range(n):
        w = text.split()[i % 4]
        t.append(w.upper() if i % 3 == 0 else w.title() if i % 3 == 1 else w[::-1])
    return "".join(t)[-40:]
print(words("one deux tres vier", 300))
def order(n):
    t = 0
    strings = ["a", "b", "ab", "é", "€", "", "a\x00"]
    for i in range(n):
        x, y = strings[i % 7], strings[i * 3 % 7]
        t += (x < y) + 2 * (x == y) + 4 * (x >= y) + 8 * (x in y) + 16 * x.startswith(y)
    return t
print(order(400))
def mixed(n):
    acc = []
    for i in range(n):
        x = "s" if i < 150 else b"s"
        try: acc.append(x + ("t" if i < 200 else b"t"))
        except TypeError as e: acc.append(str(e))
    return {a: acc.count(a) for a in acc}
print(mixed(300))
