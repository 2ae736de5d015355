// int of any size: 48 bits in the Value, wider ones as GMP limbs in a cell.
#pragma once

#include "runtime/heap/heap.h"

namespace krait {

inline bool isIntLike(const Context& ctx, Value v) { return v.isInt() || v.isBool() || isKind(ctx, v, Kind::kInt); }
// The same without instances of subclasses of int.
inline bool isPlainInt(const Context& ctx, Value v) { return v.isInt() || v.isBool() || isExactly(ctx, v, Kind::kInt); }
// An int from 64 bits; allocates only outside 48 bits.
Value newInt(Context& ctx, int64_t i);
Value newIntUnsigned(Context& ctx, uint64_t u);
// True and the number when `v` (an int or bool) fits 64 bits.
bool toInt64(const Context& ctx, Value v, int64_t* out);
// From a double with integral value (finite).
Value intFromDouble(Context& ctx, double d);
// Digits in a base (underscores allowed, sign allowed, prefix handled by the caller); exit with ValueError.
Value intFromText(Context& ctx, std::string_view digits, int base);
// Decimal text as a str; ValueError past 4300 digits (the limit of str(int)).
Value intToStr(Context& ctx, Value i);
// The nearest double; false past the range (OverflowError is the caller's).
bool intToDouble(const Context& ctx, Value i, double* out);

// Arithmetic on ints and bools of any size. Division and modulo by zero must have been excluded.
Value intAdd(Context& ctx, Value a, Value b);
Value intSub(Context& ctx, Value a, Value b);
Value intMul(Context& ctx, Value a, Value b);
Value intFloorDiv(Context& ctx, Value a, Value b);
Value intMod(Context& ctx, Value a, Value b);
int intCompare(const Context& ctx, Value a, Value b);
Value intNegate(Context& ctx, Value a);
// a ** b: an int, a float for negative b, or exit; and pow(a, b, m).
Value intPow(Context& ctx, Value a, Value b);
Value intPowMod(Context& ctx, Value a, Value b, Value m);
// a / b, correctly rounded; exit with OverflowError or ZeroDivisionError.
Value intTrueDiv(Context& ctx, Value a, Value b);
int intSign(const Context& ctx, Value a);  // -1, 0, 1
// int against a finite or infinite double, exactly: < 0, 0, > 0. `d` is not NaN.
int intCompareDouble(const Context& ctx, Value a, double d);
Value intGcd(Context& ctx, Value a, Value b);
// floor(sqrt(a)), a >= 0.
Value intSqrt(Context& ctx, Value a);
// The int of an argument that must be one (int or bool), else TypeError "... cannot be interpreted as an integer".
// Instances with __index__ are for steppers: isIntLike tells.
Value needInt(Context& ctx, Value v);
// Text of an int in base 2, 8, 10, 16 without prefix, into a fresh Raw cell; null on exit (more than 4300 digits).
const char* intDigits(Context& ctx, Value i, uint32_t base, uint32_t* length);
// int(text, base) of a str or bytes, base 0 or 2..36 (already checked); exit with ValueError.
Value intFromStr(Context& ctx, Value text, int base);
// v as an int or bool without its subclass: the plain value.
Value plainInt(Context& ctx, Value v);
constexpr uint32_t kMaxIntDigits = 4300;

}  // namespace krait
