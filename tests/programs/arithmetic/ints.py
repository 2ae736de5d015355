print(1 + 1, 7 - 10, 6 * 7, 7 // 2, -7 // 2, 7 // -2, -7 // -2)
print(7 % 3, -7 % 3, 7 % -3, -7 % -3, 0 % 5)
print(2 ** 10, 2 ** 100, (-3) ** 3, 2 ** -1, 0 ** 0)
print(1 << 5, 1 << 100, -1 >> 3, 1000 >> 3, 12 & 10, 12 | 3, 12 ^ 10, ~5)
print(140737488355327 + 1, -140737488355328 - 1, 140737488355327 * 140737488355327)
a = 1
for i in range(1, 40):
    a *= i
print(a, a // 10 ** 20, a % (10 ** 9 + 7))
print(-a // 7, -a % 7, a // -7, a % -7)
print(divmod(17, 5), divmod(-17, 5), divmod(17, -5))
print(10 ** 30 == 10 ** 30, 10 ** 30 < 10 ** 31, -10 ** 30 < 0, 2 ** 64 > 2.0 ** 63)
print(int("123"), int("-0x1f", 16), int("0b101", 0), int(3.9), int(-3.9), int(True))
print(bin(10), hex(255), oct(8), hex(-255), bin(2 ** 70))
print((255).bit_length(), (2 ** 100).bit_length(), (0).bit_length(), (7).bit_count())
print(abs(-5), abs(-2 ** 80), pow(3, 200, 1000007), round(15, -1), round(25, -1))
print(True + True, True * 5, False - 1, True == 1, 1 == 1.0, hash(1) == hash(1.0))
print(max(3, 1, 2), min(3, 1, 2), sum([1, 2, 3], 10), sum(range(101)))
x = 2 ** 62
print(x + x, x * 4, -x - x - 1, x - -x)
print(int.from_bytes(b"\x01\x00", "big"), (1024).to_bytes(2, "big"))
print(1_000_000, 0xff, 0o17, 0b11)
print(str(2 ** 200), repr(-2 ** 65), f"{2**70:,}")
