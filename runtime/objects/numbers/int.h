// int of any size: 48 bits in the Value, wider ones as GMP limbs in a cell.
#pragma once

#include "runtime/heap/heap.h"

namespace krait {

inline bool isIntLike(const Context& ctx, Value v) { return v.isInt() || v.isBool() || isKind(ctx, v, Kind::kInt); }
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

}  // namespace krait
