// int: powers, modular powers, true division, gcd and integer square root. Values in, Values out; loops are bounded
// by the bits of an operand and every multiplication polls.
#include <cmath>
#include <cstring>

#include "runtime/errors/errors.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/limbs.h"

namespace krait {
namespace {

// The inverse of a modulo m (m > 1), or unbound when there is none.
Value inverse(Context& ctx, Value a, Value m) {
  Value r0 = m, r1 = intMod(ctx, a, m), t0 = Value::smallInt(0), t1 = Value::smallInt(1);
  while (intSign(ctx, r1) != 0) {
    spendAlong(ctx, 1);
    Value q = intFloorDiv(ctx, r0, r1);
    Value r2 = intSub(ctx, r0, intMul(ctx, q, r1));
    Value t2 = intSub(ctx, t0, intMul(ctx, q, t1));
    r0 = r1, r1 = r2, t0 = t1, t1 = t2;
  }
  if (r0.bits != Value::smallInt(1).bits) return Value::unbound();
  return intMod(ctx, t0, m);
}

uint64_t powMod64(Context& ctx, uint64_t base, const IntView& exponent, uint64_t m) {
  unsigned __int128 result = 1 % m;
  for (uint64_t bit = exponent.bits(); bit-- > 0;) {
    spendAlong(ctx, bit % 16 == 0);
    result = result * result % m;
    if (exponent.limbs[bit / 64] >> (bit % 64) & 1) result = result * base % m;
  }
  return static_cast<uint64_t>(result);
}

}  // namespace

Value intPow(Context& ctx, Value a, Value b) {
  if (intSign(ctx, b) < 0) {
    double x, y;
    if (!intToDouble(ctx, a, &x) || !intToDouble(ctx, b, &y)) return raise(ctx, ErrorId::kIntTooLargeFloat);
    return floatPow(ctx, x, y);
  }
  IntView base(ctx, a), exponent(ctx, b);
  if (exponent.size == 0) return Value::smallInt(1);
  if (base.size == 0) return Value::smallInt(0);
  if (base.size == 1 && base.limbs[0] == 1) return Value::smallInt(base.negative && (exponent.limbs[0] & 1) ? -1 : 1);
  if (exponent.size > 1 || exponent.limbs[0] > kMaxIntBits) abandon(ctx, Limit::kMemory);
  const uint64_t n = exponent.limbs[0];
  if ((base.bits() - 1) * n > kMaxIntBits) abandon(ctx, Limit::kMemory);
  // A power of two is a shift.
  if (base.size == 1 && (base.limbs[0] & (base.limbs[0] - 1)) == 0) {
    Value power = intShiftLeft(ctx, Value::smallInt(1), static_cast<uint64_t>(__builtin_ctzll(base.limbs[0])) * n);
    return base.negative && (n & 1) ? intNegate(ctx, power) : power;
  }
  Value plain = plainInt(ctx, a), result = plain;
  for (int bit = 62 - __builtin_clzll(n); bit >= 0; --bit) {  // bounded: 64 bits
    result = intMul(ctx, result, result);
    if (n >> bit & 1) result = intMul(ctx, result, plain);
  }
  return result;
}

Value intPowMod(Context& ctx, Value a, Value b, Value m) {
  if (intSign(ctx, m) == 0) return raise(ctx, ErrorId::kPowModZero);
  const bool negative = intSign(ctx, m) < 0;
  Value modulus = negative ? intNegate(ctx, m) : plainInt(ctx, m);
  if (modulus.bits == Value::smallInt(1).bits) return Value::smallInt(0);
  if (intSign(ctx, b) < 0) {
    a = inverse(ctx, a, modulus);
    if (a.isUnbound()) return raise(ctx, ErrorId::kNotInvertible);
    b = intNegate(ctx, b);
  }
  Value base = intMod(ctx, a, modulus);
  IntView exponent(ctx, b), mv(ctx, modulus);
  Value result;
  if (mv.size == 1) {
    result = newIntUnsigned(ctx, powMod64(ctx, IntView(ctx, base).low(), exponent, mv.limbs[0]));
  } else {
    result = Value::smallInt(1);
    for (uint64_t bit = exponent.bits(); bit-- > 0;) {
      spendAlong(ctx, 1);
      result = intMod(ctx, intMul(ctx, result, result), modulus);
      if (exponent.limbs[bit / 64] >> (bit % 64) & 1) result = intMod(ctx, intMul(ctx, result, base), modulus);
    }
  }
  if (negative && intSign(ctx, result) != 0) result = intSub(ctx, result, modulus);
  return result;
}

Value intTrueDiv(Context& ctx, Value a, Value b) {
  IntView x(ctx, a), y(ctx, b);
  if (y.size == 0) return raise(ctx, ErrorId::kDivisionByZero);
  const bool negative = x.negative != y.negative;
  if (x.size == 0) return Value::number(negative ? -0.0 : 0.0);
  if (x.bits() <= 53 && y.bits() <= 53) {
    double q = static_cast<double>(x.limbs[0]) / static_cast<double>(y.limbs[0]);
    return Value::number(negative ? -q : q);
  }
  // q = floor(|x| * 2^shift / |y|) with 55 to 57 bits or, near the subnormals, as many as the result keeps and two
  // more; a remainder makes it sticky; one rounding by hand.
  int64_t difference = static_cast<int64_t>(x.bits()) - static_cast<int64_t>(y.bits());
  if (difference > 1025) return raise(ctx, ErrorId::kIntDivisionTooLarge);
  if (difference < -1077) return Value::number(negative ? -0.0 : 0.0);
  int64_t lowest = difference - 56;  // exponent of q's last bit
  if (lowest < -1076) lowest = -1076;
  Value ax = x.negative ? intNegate(ctx, a) : plainInt(ctx, a);
  Value ay = y.negative ? intNegate(ctx, b) : plainInt(ctx, b);
  if (lowest < 0) {
    ax = intShiftLeft(ctx, ax, static_cast<uint64_t>(-lowest));
  } else {
    ay = intShiftLeft(ctx, ay, static_cast<uint64_t>(lowest));
  }
  Value q = intFloorDiv(ctx, ax, ay);
  bool sticky = intCompare(ctx, intMul(ctx, q, ay), ax) != 0;
  uint64_t bits = IntView(ctx, q).low();  // at most 57 bits
  // Keep 53 bits, or down to 2^-1074.
  int width = bits ? 64 - __builtin_clzll(bits) : 0;
  int drop = width - 53;
  if (lowest + drop < -1074) drop = static_cast<int>(-1074 - lowest);
  uint64_t kept = bits;
  if (drop > 0) {
    kept = bits >> drop;
    uint64_t half = 1ull << (drop - 1), rest = bits & ((1ull << drop) - 1);
    if (rest > half || (rest == half && (sticky || (kept & 1)))) ++kept;
  } else {
    drop = 0;
  }
  double d = std::ldexp(static_cast<double>(kept), static_cast<int>(lowest) + drop);
  if (std::isinf(d)) return raise(ctx, ErrorId::kIntDivisionTooLarge);
  return Value::number(negative ? -d : d);
}

// Stein's way: shifts and subtractions. `b` is not 0.
static uint64_t gcdOf(uint64_t a, uint64_t b) {
  if (a == 0) return b;
  const int twos = __builtin_ctzll(a | b);
  a >>= __builtin_ctzll(a);
  while (b != 0) {  // bounded: each turn takes a bit off a or b
    b >>= __builtin_ctzll(b);
    const uint64_t less = a < b ? a : b;
    b = a < b ? b - a : a - b;
    a = less;
  }
  return a << twos;
}

Value intGcd(Context& ctx, Value a, Value b) {
  if (a.isInt() && b.isInt() && b.asInt() != 0) {
    const int64_t x = a.asInt(), y = b.asInt();
    spend(ctx, 1);
    return newInt(ctx, static_cast<int64_t>(gcdOf(static_cast<uint64_t>(x < 0 ? -x : x), static_cast<uint64_t>(y < 0 ? -y : y))));
  }
  if (intSign(ctx, a) < 0) a = intNegate(ctx, a);
  if (intSign(ctx, b) < 0) b = intNegate(ctx, b);
  // Lehmer would be faster; every step shortens the operands and polls.
  while (intSign(ctx, b) != 0) {
    spendAlong(ctx, 1);
    int64_t x, y;
    if (toInt64(ctx, a, &x) && toInt64(ctx, b, &y)) {
      return newInt(ctx, static_cast<int64_t>(gcdOf(static_cast<uint64_t>(x), static_cast<uint64_t>(y))));
    }
    Value r = intMod(ctx, a, b);
    a = b, b = r;
  }
  return plainInt(ctx, a);
}

Value intSqrt(Context& ctx, Value a) {
  IntView v(ctx, a);
  if (v.size == 0) return Value::smallInt(0);
  if (v.size == 1) {
    uint64_t n = v.limbs[0];
    uint64_t r = static_cast<uint64_t>(std::sqrt(static_cast<double>(n)));
    while (static_cast<unsigned __int128>(r) * r > n) --r;             // bounded: off by a few
    while (static_cast<unsigned __int128>(r + 1) * (r + 1) <= n) ++r;  // bounded: off by a few
    return newIntUnsigned(ctx, r);
  }
  // CPython's adaptive Newton (Mark Dickinson): each step doubles the correct bits.
  Value n = plainInt(ctx, a);
  const uint64_t c = (v.bits() - 1) / 2;
  Value r = Value::smallInt(1);
  uint64_t d = 0;
  for (int s = 63 - __builtin_clzll(c | 1); s >= 0; --s) {  // bounded: 64 bits
    uint64_t e = d;
    d = c >> s;
    Value high = intShiftLeft(ctx, r, d - e - 1);
    Value low = intFloorDiv(ctx, intShiftRight(ctx, n, 2 * c - e - d + 1), r);
    r = intAdd(ctx, high, low);
  }
  if (intCompare(ctx, intMul(ctx, r, r), n) > 0) r = intSub(ctx, r, Value::smallInt(1));
  return r;
}

}  // namespace krait
