# int() and float() of digits of every script, isdecimal and int in agreement.
every = [*range(0x3000), *range(0x3000, 0x110000, 61)]
total, count = 0, 0
for c in every:
    s = chr(c)
    if s.isdecimal():
        total += int(s) * (c % 97)
        count += 1
print(count, total)
print(int("١٢٣"), int("९०"), float("१.५"), int("-１２"), int("１_０"), complex("１+２j"), float("１e２"))
for bad in ("²", "½", "Ⅷ", "一", "1²", "١_", "\ud835", "1\u0301", "𝟙x"):
    for f in (int, float, complex):
        try: print(f(bad))
        except ValueError as e: print(ascii(str(e)))
print(int("𝟙𝟚"), ascii(str(int("𝟙𝟚"))), int("\u2003 12 \u3000"))
print([c for c in range(0x3000) if chr(c).isdigit() and not chr(c).isdecimal()][:12], sum(chr(c).isnumeric() and not chr(c).isdigit() for c in every))
