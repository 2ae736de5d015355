def rev(s):
    out = ""
    for c in s: out = c + out
    return out
for _ in range(50): r = rev("hello")
print(r, rev("日本é"), rev(["ab", "c"]), rev(""), len(rev("x" * 500)))
try:
    rev([1])
except TypeError as e:
    print(e)
def caesar(s, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if "a" <= c <= "z" else c for c in s)
for k in range(100): r = caesar("hello, world", k)
print(r, caesar("xyz", -3), caesar("é", 1))
def tokens(s):
    out, i = [], 0
    while i < len(s):
        if s[i].isdigit():
            j = i
            while j < len(s) and s[j].isdigit(): j += 1
            out.append(int(s[i:j]))
            i = j
        elif s[i] == " ": i += 1
        else:
            out.append(s[i])
            i += 1
    return out
for _ in range(60): r = tokens("12 + (3*45)")
print(r, tokens("9" * 30), tokens("١٢"), tokens(""))
def calc(ts):
    def expr(i):
        v, i = term(i)
        while i < len(ts) and ts[i] in "+-" if i < len(ts) and isinstance(ts[i], str) else False:
            w, j = term(i + 1)
            v = v + w if ts[i] == "+" else v - w
            i = j
        return v, i
    def term(i):
        v, i = atom(i)
        while i < len(ts) and ts[i] in ("*", "/"):
            w, j = atom(i + 1)
            v = v * w if ts[i] == "*" else v / w
            i = j
        return v, i
    def atom(i):
        if ts[i] == "(":
            v, i = expr(i + 1)
            return v, i + 1
        return ts[i], i + 1
    return expr(0)[0]
for _ in range(60): r = calc(tokens("2*(3+4)-5"))
print(r, calc(tokens("1/4+2")), calc(tokens("99999999999*99999999999")))
try:
    calc(tokens("1/0"))
except ZeroDivisionError as e:
    print(e)
def eq(a, b):
    n = 0
    for x, y in zip(a, b): n += x == y
    return n
print(eq("abc" * 100, "abd" * 100), eq([1, "1"], [1.0, "1"]), eq("é", "é"))
