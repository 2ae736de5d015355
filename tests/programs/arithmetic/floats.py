print(1.5 + 2, 0.1 + 0.2, 1e16 + 1, 1 / 3, 10 / 4, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2)
print(1e300 * 1e10, -1e300 * 1e10, float("nan"), float("inf"), float("-inf"))
print(1e15, 1e16, 1e17, 123456789.123456789, 1e-4, 1e-5, 0.0001234, 5e-324)
print(2.0 ** 0.5, 2 ** 0.5, 4 ** -0.5, (-8) ** (1 / 3))
print(float("1e3"), float("  12.5  "), float("1_000.5"), int(1e20))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(0.5))
print(1.0 == 1, 1.5 > 1, 2 < 2.5, 1e308 < 10 ** 400, 0.1 + 0.2 == 0.3)
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan is nan, [nan] == [nan])
print(3.0.is_integer(), 3.5.is_integer(), (0.5).as_integer_ratio(), 3.7.__trunc__() if hasattr(3.7, "__trunc__") else 3)
print(-0.0, 0.0 == -0.0, abs(-0.0), divmod(7.5, 2), divmod(-7.5, 2))
print(sum([0.1] * 10), sum([1e16, 1.0, -1e16]))
print(max(1, 2.5), min(1, 0.5), f"{3.14159:.2f}", f"{1e10:g}", f"{0.00001:e}")
try:
    1 / 0
except ZeroDivisionError as e:
    print(e)
try:
    1.0 // 0
except ZeroDivisionError as e:
    print(e)
try:
    5 % 0
except ZeroDivisionError as e:
    print(e)
