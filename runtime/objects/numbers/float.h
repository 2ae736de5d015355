// float: text and arithmetic where C++ and Python differ.
#pragma once

#include "runtime/heap/heap.h"

namespace krait {

// repr(float): the shortest digits that read back the same. Returns the length written into `to` (at least 32 bytes).
uint32_t formatFloat(double d, char* to);
double floatFloorDiv(double a, double b);  // b != 0
double floatMod(double a, double b);       // b != 0; sign of b
// round(d, digits) as CPython's, correctly rounded.
double roundFloat(double d, int digits);
// a ** b: a float, a complex for a negative base with a fraction as power, or exit.
Value floatPow(Context& ctx, double a, double b);
double realPow(double a, double b);  // where the power is a real number: compiled code calls it too
// The double of a float, int or bool; false on exit (too large an int) or, without exit, when it is none of them:
// then *isNumber is false.
bool toDouble(Context& ctx, Value v, double* out, bool* isNumber);
// The int nearest to zero (int(d)); exit for infinities and NaN.
Value floatToInt(Context& ctx, double d);
// Decimal text, "inf", "nan" without spaces around, underscores already removed. False when malformed.
bool parseFloat(const char* text, uint32_t length, double* out);
// float(text) of a str or bytes; exit with ValueError.
Value floatFromStr(Context& ctx, Value text);
// 64-bit CPython's hash of a float.
uint64_t hashDouble(double d);

// The shortest, or `count` significant, digits of a finite d >= 0: d = 0.DIGITS * 10^point. Returns how many digits.
struct Digits {
  char at[24];
  int count;
  int point;
};
Digits shortestDigits(double d);

// complex: (real, imaginary).
Value newComplex(Context& ctx, double real, double imaginary);
// repr of a complex; exit never.
Value complexToStr(Context& ctx, Value v);

}  // namespace krait
