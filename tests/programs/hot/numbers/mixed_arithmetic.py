def op(a, b):
    return a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a < b, a == b, max(a, b)
pairs = [(7, 2), (7.5, 2), (7, 2.5), (-7, 2), (7, -2), (-7.5, -2.5), (True, 2), (2 ** 70, 3), (3, 2 ** 70), (2 ** 70, 2 ** 69), (1e308, 10.0), (0.0, -1.0), (-0.0, 1)]
for _ in range(100): r = op(7, 2)
for p in pairs: print(p, op(*p))
for _ in range(100): r = op(7.5, 2.5)
print(op(1, 2), op(2 ** 63, 2 ** 62))
for bad in ((1, 0), (1.0, 0), (1, 0.0), ("a", 1), (1, "a"), (None, 1), ([], 2), (1j, 2), (2 ** 70, 0)):
    try:
        print(op(*bad))
    except (ZeroDivisionError, TypeError) as e:
        print(bad, type(e).__name__, e)
def power(a, b): return a ** b
for i in range(300): r = power(2, i % 10)
print(r, power(2, -1), power(2.0, 3), power(-8, 1 / 3) if False else power(4, 0.5), power(0, 0), power(10, 25), power(-2, 63), power(1.5, 2), power(True, 5))
for bad in ((0, -1), (0.0, -1), ("a", 2)):
    try:
        power(*bad)
    except (ZeroDivisionError, TypeError, OverflowError) as e:
        print(bad, type(e).__name__, e)
def bits(a, b): return a & b, a | b, a ^ b, a << b, a >> b, ~a
for i in range(300): r = bits(i, 3)
print(r, bits(True, False), bits(2 ** 50, 20), bits(-1, 70), bits(True, 1))
for bad in ((1.0, 1), (1, -1), (1, 2.0), ("a", 1), ({1}, {2})):
    try:
        print(bits(*bad))
    except (TypeError, ValueError) as e:
        print(bad, type(e).__name__, e)
