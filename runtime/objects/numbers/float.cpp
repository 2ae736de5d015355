// float: arithmetic where C++ and Python differ, rounding, powers, the shortest text.
#include "runtime/objects/numbers/float.h"

#include <charconv>
#include <cmath>

#include "runtime/base/scratch.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/numbers/int.h"

namespace krait {

double floatMod(double a, double b) {
  double m = std::fmod(a, b);
  if (m != 0) return (b < 0) != (m < 0) ? m + b : m;
  return std::copysign(0.0, b);
}

double floatFloorDiv(double a, double b) {
  double m = std::fmod(a, b);
  double quotient = (a - m) / b;
  if (m != 0 && (b < 0) != (m < 0)) quotient -= 1.0;
  if (quotient != 0) {
    double floored = std::floor(quotient);
    return quotient - floored > 0.5 ? floored + 1.0 : floored;
  }
  return std::copysign(0.0, a / b);
}

Digits shortestDigits(double d) {
  Digits digits{};
  char text[40];
  auto end = std::to_chars(text, text + sizeof text, d, std::chars_format::scientific).ptr;
  const char* p = text;
  for (; p < end && *p != 'e'; ++p) {  // bounded: 17 digits
    if (*p != '.') digits.at[digits.count++] = *p;
  }
  int exponent = 0;
  if (p < end) {
    const char* from = p + 1;
    if (*from == '+') ++from;
    std::from_chars(from, end, exponent);
  }
  digits.point = exponent + 1;
  return digits;
}

uint32_t formatFloat(double d, char* to) {
  char* out = to;
  if (d != d) {
    memcpy(out, "nan", 3);
    return 3;
  }
  if (std::signbit(d)) *out++ = '-';
  if (std::isinf(d)) {
    memcpy(out, "inf", 3);
    return static_cast<uint32_t>(out + 3 - to);
  }
  Digits digits = shortestDigits(std::fabs(d));
  const int point = digits.point, count = digits.count;
  auto put = [&](const char* text, int n) {
    memcpy(out, text, static_cast<size_t>(n));
    out += n;
  };
  if (point > 16 || point < -3) {
    put(digits.at, 1);
    if (count > 1) {
      *out++ = '.';
      put(digits.at + 1, count - 1);
    }
    int exponent = point - 1;
    *out++ = 'e';
    *out++ = exponent < 0 ? '-' : '+';
    if (exponent < 0) exponent = -exponent;
    if (exponent < 10) *out++ = '0';
    out = std::to_chars(out, out + 8, exponent).ptr;
  } else if (point <= 0) {
    put("0.", 2);
    for (int i = point; i < 0; ++i) *out++ = '0';  // bounded: 3
    put(digits.at, count);
  } else if (count <= point) {
    put(digits.at, count);
    for (int i = count; i < point; ++i) *out++ = '0';  // bounded: 16
    put(".0", 2);
  } else {
    put(digits.at, point);
    *out++ = '.';
    put(digits.at + point, count - point);
  }
  return static_cast<uint32_t>(out - to);
}

double roundFloat(double d, int digits) {
  if (!std::isfinite(d) || d == 0) return d;
  constexpr int kMostDigits = 323, kFewestDigits = -308;
  if (digits > kMostDigits) return d;
  if (digits < kFewestDigits) return 0.0 * d;
  KRAIT_SCRATCH char text[720];
  if (digits >= 0) {
    if (std::fabs(d) >= 9007199254740992.0) return d;
    auto end = std::to_chars(text, text + sizeof text, d, std::chars_format::fixed, digits).ptr;
    double result = 0;
    if (std::from_chars(text, end, result).ec != std::errc()) return std::copysign(0.0, d);
    return result == 0 ? std::copysign(0.0, d) : result;
  }
  // To a multiple of 10^-digits: keep the significant digits that are left of it.
  int exponent = shortestDigits(std::fabs(d)).point - 1;
  int precision = exponent + digits;
  char* end;
  if (precision >= 0) {
    end = std::to_chars(text, text + sizeof text, d, std::chars_format::scientific, precision).ptr;
  } else {
    if (precision < -1) return std::copysign(0.0, d);
    // One digit below the place that is kept: half or more rounds up (exactly half to even, which is zero).
    double half = 0;
    char* p = text;
    *p++ = '5', *p++ = 'e';
    p = std::to_chars(p, text + sizeof text, exponent).ptr;
    std::from_chars(text, p, half);
    if (std::fabs(d) <= half) return std::copysign(0.0, d);
    p = text;
    if (d < 0) *p++ = '-';
    *p++ = '1', *p++ = 'e';
    end = std::to_chars(p, text + sizeof text, exponent + 1).ptr;
  }
  double result = 0;
  if (std::from_chars(text, end, result).ec != std::errc()) return d < 0 ? -HUGE_VAL : HUGE_VAL;
  return result;
}

double realPow(double a, double b) { return std::pow(a, b); }

Value floatPow(Context& ctx, double a, double b) {
  if (b == 0 || a == 1) return Value::number(1.0);
  if (a != a) return Value::number(a);
  if (b != b) return Value::number(b);
  if (a == 0 && std::isfinite(b)) {
    if (b < 0) return raise(ctx, ErrorId::kZeroNegativePower);
    bool odd = std::fmod(std::fabs(b), 2.0) == 1.0;
    return Value::number(odd ? a : 0.0);
  }
  if (a < 0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b)) {
    // The principal value, as CPython's complex power.
    double length = std::pow(std::fabs(a), b), angle = M_PI * b;
    return newComplex(ctx, length * std::cos(angle), length * std::sin(angle));
  }
  double result = realPow(a, b);
  if (std::isinf(result) && std::isfinite(a) && std::isfinite(b)) return raise(ctx, ErrorId::kPowResult);
  return Value::number(result);
}

bool toDouble(Context& ctx, Value v, double* out, bool* isNumber) {
  *isNumber = true;
  v = plainFloat(ctx, v);
  if (v.isFloat()) {
    *out = v.asFloat();
    return true;
  }
  if (v.isInt()) {
    *out = static_cast<double>(v.asInt());
    return true;
  }
  if (isIntLike(ctx, v)) {
    if (intToDouble(ctx, v, out)) return true;
    raise(ctx, ErrorId::kIntTooLargeFloat);
    return false;
  }
  *isNumber = false;
  return false;
}

Value floatToInt(Context& ctx, double d) {
  if (std::isinf(d)) return raise(ctx, ErrorId::kInfinityToInt);
  if (d != d) return raise(ctx, ErrorId::kNaNToInt);
  return intFromDouble(ctx, std::trunc(d));
}

bool parseFloat(const char* text, uint32_t length, double* out) {
  const char *p = text, *end = text + length;
  bool negative = false;
  if (p < end && (*p == '+' || *p == '-')) negative = *p++ == '-';
  if (p == end) return false;
  auto isWord = [&](const char* word, size_t n) {
    if (static_cast<size_t>(end - p) != n) return false;
    for (size_t i = 0; i < n; ++i) {  // bounded: a short word
      if ((p[i] | 32) != word[i]) return false;
    }
    return true;
  };
  double d;
  if (isWord("inf", 3) || isWord("infinity", 8)) {
    d = HUGE_VAL;
  } else if (isWord("nan", 3)) {
    d = NAN;
  } else {
    // digits [. digits] [e [sign] digits]
    const char* q = p;
    uint32_t digits = 0;
    int64_t scale = 0;  // decimal exponent of the first non-zero digit, were the point there
    bool point = false, nonZero = false;
    for (; q < end; ++q) {  // bounded: by the text, whose reader spends for it
      if (*q >= '0' && *q <= '9') {
        ++digits;
        if (*q != '0') nonZero = true;
        if (!point && nonZero) ++scale;
        if (point && !nonZero) --scale;
      } else if (*q == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (digits == 0) return false;
    int64_t exponent = 0;
    if (q < end) {
      if ((*q | 32) != 'e') return false;
      ++q;
      bool down = false;
      if (q < end && (*q == '+' || *q == '-')) down = *q++ == '-';
      if (q == end) return false;
      for (; q < end; ++q) {  // bounded: by the text
        if (*q < '0' || *q > '9') return false;
        if (exponent < 100'000'000'000) exponent = exponent * 10 + (*q - '0');
      }
      if (down) exponent = -exponent;
    }
    if (!nonZero) {
      d = 0;
    } else {
      auto result = std::from_chars(p, end, d);
      if (result.ec != std::errc()) d = exponent + scale > 0 ? HUGE_VAL : 0.0;
    }
  }
  *out = negative ? -d : d;
  return true;
}

uint64_t hashDouble(double d) {
  constexpr uint64_t kModulus = (1ull << 61) - 1;
  if (std::isinf(d)) return d > 0 ? 314159 : static_cast<uint64_t>(-314159);
  if (d != d) return 0;
  int e;
  double m = std::frexp(d, &e);
  bool negative = m < 0;
  if (negative) m = -m;
  uint64_t x = 0;
  while (m != 0) {  // bounded: 53 bits, 28 at a time
    x = ((x << 28) & kModulus) | x >> (61 - 28);
    m *= 268435456.0;
    e -= 28;
    uint64_t y = static_cast<uint64_t>(m);
    m -= static_cast<double>(y);
    x += y;
    if (x >= kModulus) x -= kModulus;
  }
  e = e >= 0 ? e % 61 : 60 - ((-1 - e) % 61);
  x = ((x << e) & kModulus) | x >> (61 - e);
  if (negative) x = 0 - x;
  return x == ~0ull ? ~1ull : x;
}

}  // namespace krait
