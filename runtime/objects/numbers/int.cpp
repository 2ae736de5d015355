// int: making, looking at, adding, multiplying, dividing and comparing ints of any size.
//
//   -2^47 .. 2^47-1   in the Value itself
//   wider             IntCell: sign in `size`, magnitude in limbs, least significant first
#include "runtime/objects/numbers/int.h"

#include <cmath>

#include "runtime/errors/errors.h"
#include "runtime/objects/numbers/limbs.h"

namespace krait {
namespace {

uint64_t magnitude(int64_t i) { return i < 0 ? 0 - static_cast<uint64_t>(i) : static_cast<uint64_t>(i); }
// The int64 of an immediate int or a bool.
bool immediate(Value v, int64_t* out) {
  if (v.isInt()) {
    *out = v.asInt();
    return true;
  }
  if (v.isBool()) {
    *out = v.isTrue();
    return true;
  }
  return false;
}

Value fromWide(Context& ctx, __int128 i) {
  if (i >= Value::kMinInt && i <= Value::kMaxInt) return Value::smallInt(static_cast<int64_t>(i));
  bool negative = i < 0;
  unsigned __int128 m = negative ? -static_cast<unsigned __int128>(i) : static_cast<unsigned __int128>(i);
  IntCell& cell = newIntCell(ctx, m >> 64 ? 2 : 1);
  cell.limbs[0] = static_cast<uint64_t>(m);
  if (m >> 64) cell.limbs[1] = static_cast<uint64_t>(m >> 64);
  return finishInt(ctx, cell, m >> 64 ? 2 : 1, negative);
}

// The sum of magnitudes with signs.
Value addViews(Context& ctx, const IntView& a, const IntView& b, bool negateB) {
  const bool signB = b.negative != negateB;
  const IntView &big = a.size >= b.size ? a : b, &small = a.size >= b.size ? b : a;
  const bool signBig = &big == &a ? a.negative : signB;
  spendAlong(ctx, big.size / 8);
  if (a.negative == signB) {
    IntCell& cell = newIntCell(ctx, static_cast<uint64_t>(big.size) + 1);
    uint64_t carry = 0;
    if (small.size) {
      carry = mpn_add(cell.limbs, big.limbs, big.size, small.limbs, small.size);
    } else {
      memcpy(cell.limbs, big.limbs, 8ull * big.size);
    }
    cell.limbs[big.size] = carry;
    return finishInt(ctx, cell, big.size + 1, a.negative);
  }
  if (small.size == 0) {
    IntCell& cell = newIntCell(ctx, big.size);
    memcpy(cell.limbs, big.limbs, 8ull * big.size);
    return finishInt(ctx, cell, big.size, signBig);
  }
  bool flip = big.size == small.size && mpn_cmp(big.limbs, small.limbs, big.size) < 0;
  IntCell& cell = newIntCell(ctx, big.size);
  if (flip) {
    mpn_sub_n(cell.limbs, small.limbs, big.limbs, big.size);
  } else {
    mpn_sub(cell.limbs, big.limbs, big.size, small.limbs, small.size);
  }
  return finishInt(ctx, cell, big.size, signBig != flip);
}

// Floor quotient and remainder; b is not 0.
void divideFloor(Context& ctx, const IntView& a, const IntView& b, Value* quotient, Value* remainder) {
  const bool differ = a.negative != b.negative;
  if (a.size < b.size || (a.size == b.size && mpn_cmp(a.limbs, b.limbs, a.size) < 0)) {
    if (a.size == 0 || !differ) {
      if (quotient) *quotient = Value::smallInt(0);
      if (remainder) {
        IntCell& cell = newIntCell(ctx, a.size ? a.size : 1);
        memcpy(cell.limbs, a.limbs, 8ull * a.size);
        *remainder = finishInt(ctx, cell, a.size, a.negative);
      }
      return;
    }
    if (quotient) *quotient = Value::smallInt(-1);
    if (remainder) *remainder = addViews(ctx, b, a, false);
    return;
  }
  const uint32_t qn = a.size - b.size + 1;
  IntCell& q = newIntCell(ctx, static_cast<uint64_t>(qn) + 1);
  IntCell& r = newIntCell(ctx, b.size);
  divLimbs(ctx, q.limbs, r.limbs, a.limbs, a.size, b.limbs, b.size);
  bool exact = mpn_zero_p(r.limbs, b.size);
  if (differ && !exact) {
    q.limbs[qn] = mpn_add_1(q.limbs, q.limbs, qn, 1);
    mpn_sub_n(r.limbs, b.limbs, r.limbs, b.size);
  }
  if (quotient) *quotient = finishInt(ctx, q, qn + 1, differ);
  if (remainder) *remainder = finishInt(ctx, r, b.size, b.negative);
}

}  // namespace

IntView::IntView(const Context& ctx, Value v) : limbs(&own_), size(0), negative(false), own_(0) {
  int64_t small;
  if (immediate(v, &small)) {
    own_ = magnitude(small);
    size = own_ != 0;
    negative = small < 0;
    return;
  }
  if (!isKind(ctx, v, Kind::kInt)) return;
  const IntCell& cell = *ctx.at<IntCell>(v.offset());
  int64_t signedSize = cell.size;
  negative = signedSize < 0;
  uint32_t n = static_cast<uint32_t>(negative ? -signedSize : signedSize);
  while (n > 0 && cell.limbs[n - 1] == 0) --n;  // bounded: zero steps in a correct cell
  size = n;
  if (n == 0) negative = false;
  if (n) limbs = cell.limbs;
}

IntCell& newIntCell(Context& ctx, uint64_t limbs) {
  if (limbs > kMaxIntLimbs + 2) abandon(ctx, Limit::kMemory);
  IntCell& cell = newCell<IntCell>(ctx, limbs * 8);
  cell.size = 0;
  return cell;
}

Value finishInt(Context& ctx, IntCell& cell, uint32_t size, bool negative) {
  while (size > 0 && cell.limbs[size - 1] == 0) --size;  // bounded: by the operation's own size
  if (size == 0) return Value::smallInt(0);
  if (size == 1) {
    uint64_t m = cell.limbs[0];
    if (m <= static_cast<uint64_t>(Value::kMaxInt)) return Value::smallInt(negative ? -static_cast<int64_t>(m) : static_cast<int64_t>(m));
    if (negative && m == static_cast<uint64_t>(Value::kMaxInt) + 1) return Value::smallInt(Value::kMinInt);
  }
  if (size > kMaxIntLimbs) abandon(ctx, Limit::kMemory);
  cell.size = negative ? -static_cast<int32_t>(size) : static_cast<int32_t>(size);
  return valueOf(ctx, &cell);
}

Value newInt(Context& ctx, int64_t i) {
  if (Value::fitsInt(i)) return Value::smallInt(i);
  IntCell& cell = newIntCell(ctx, 1);
  cell.limbs[0] = magnitude(i);
  cell.size = i < 0 ? -1 : 1;
  return valueOf(ctx, &cell);
}

Value newIntUnsigned(Context& ctx, uint64_t u) {
  if (u <= static_cast<uint64_t>(Value::kMaxInt)) return Value::smallInt(static_cast<int64_t>(u));
  IntCell& cell = newIntCell(ctx, 1);
  cell.limbs[0] = u;
  cell.size = 1;
  return valueOf(ctx, &cell);
}

bool toInt64(const Context& ctx, Value v, int64_t* out) {
  if (immediate(v, out)) return true;
  if (!isKind(ctx, v, Kind::kInt)) return false;
  IntView view(ctx, v);
  if (view.size > 1) return false;
  uint64_t m = view.low();
  if (view.negative) {
    if (m > 1ull << 63) return false;
    *out = static_cast<int64_t>(0 - m);
    return true;
  }
  if (m >> 63) return false;
  *out = static_cast<int64_t>(m);
  return true;
}

Value intFromDouble(Context& ctx, double d) {
  if (d >= -9007199254740992.0 && d <= 9007199254740992.0) return newInt(ctx, static_cast<int64_t>(d));
  int exponent;
  double fraction = std::frexp(std::fabs(d), &exponent);
  uint64_t mantissa = static_cast<uint64_t>(std::ldexp(fraction, 53));
  Value m = newIntUnsigned(ctx, mantissa);
  Value shifted = intShiftLeft(ctx, m, static_cast<uint64_t>(exponent - 53));
  return d < 0 ? intNegate(ctx, shifted) : shifted;
}

bool intToDouble(const Context& ctx, Value i, double* out) {
  int64_t small;
  if (immediate(i, &small)) {
    *out = static_cast<double>(small);
    return true;
  }
  IntView view(ctx, i);
  if (view.size == 0) {
    *out = 0;
    return true;
  }
  uint64_t bits = view.bits();
  if (bits > 1024) return false;
  // The top 64 bits, the lowest of them sticky, rounded once by the conversion.
  uint64_t top = view.limbs[view.size - 1];
  unsigned shift = static_cast<unsigned>(__builtin_clzll(top));
  if (view.size > 1) {
    if (shift) top = (top << shift) | (view.limbs[view.size - 2] >> (64 - shift));
    bool sticky = shift && view.size > 1 ? (view.limbs[view.size - 2] << shift) != 0 : view.limbs[view.size - 2] != 0;
    for (uint32_t k = 0; k + 2 < view.size && !sticky; ++k) sticky = view.limbs[k] != 0;  // bounded: 16 limbs
    if (sticky) top |= 1;
  } else {
    top <<= shift;
  }
  double d = std::ldexp(static_cast<double>(top), static_cast<int>(bits) - 64);
  if (std::isinf(d)) return false;
  *out = view.negative ? -d : d;
  return true;
}

Value intAdd(Context& ctx, Value a, Value b) {
  int64_t x, y;
  if (immediate(a, &x) && immediate(b, &y)) return newInt(ctx, x + y);
  return addViews(ctx, IntView(ctx, a), IntView(ctx, b), false);
}

Value intSub(Context& ctx, Value a, Value b) {
  int64_t x, y;
  if (immediate(a, &x) && immediate(b, &y)) return newInt(ctx, x - y);
  return addViews(ctx, IntView(ctx, a), IntView(ctx, b), true);
}

Value intNegate(Context& ctx, Value a) {
  int64_t x;
  if (immediate(a, &x)) return newInt(ctx, -x);
  return addViews(ctx, IntView(ctx, Value::smallInt(0)), IntView(ctx, a), true);
}

Value intMul(Context& ctx, Value a, Value b) {
  int64_t x, y;
  if (immediate(a, &x) && immediate(b, &y)) return fromWide(ctx, static_cast<__int128>(x) * y);
  IntView va(ctx, a), vb(ctx, b);
  if (va.size == 0 || vb.size == 0) return Value::smallInt(0);
  const IntView &big = va.size >= vb.size ? va : vb, &small = va.size >= vb.size ? vb : va;
  IntCell& cell = newIntCell(ctx, static_cast<uint64_t>(big.size) + small.size);
  mulLimbs(ctx, cell.limbs, big.limbs, big.size, small.limbs, small.size);
  return finishInt(ctx, cell, big.size + small.size, va.negative != vb.negative);
}

Value intFloorDiv(Context& ctx, Value a, Value b) {
  int64_t x, y;
  if (immediate(a, &x) && immediate(b, &y)) {
    if (y == 0) return raise(ctx, ErrorId::kDivisionByZero);
    int64_t q = x / y;
    if (x % y != 0 && (x < 0) != (y < 0)) --q;
    return newInt(ctx, q);
  }
  IntView vb(ctx, b);
  if (vb.size == 0) return raise(ctx, ErrorId::kDivisionByZero);
  Value quotient;
  divideFloor(ctx, IntView(ctx, a), vb, &quotient, nullptr);
  return quotient;
}

Value intMod(Context& ctx, Value a, Value b) {
  int64_t x, y;
  if (immediate(a, &x) && immediate(b, &y)) {
    if (y == 0) return raise(ctx, ErrorId::kDivisionByZero);
    int64_t r = x % y;
    if (r != 0 && (x < 0) != (y < 0)) r += y;
    return newInt(ctx, r);
  }
  IntView vb(ctx, b);
  if (vb.size == 0) return raise(ctx, ErrorId::kDivisionByZero);
  Value remainder;
  divideFloor(ctx, IntView(ctx, a), vb, nullptr, &remainder);
  return remainder;
}

int intSign(const Context& ctx, Value a) {
  int64_t x;
  if (immediate(a, &x)) return x < 0 ? -1 : x > 0;
  IntView v(ctx, a);
  return v.size == 0 ? 0 : v.negative ? -1 : 1;
}

int intCompare(const Context& ctx, Value a, Value b) {
  int64_t x, y;
  if (immediate(a, &x) && immediate(b, &y)) return x < y ? -1 : x > y;
  IntView va(ctx, a), vb(ctx, b);
  if (va.negative != vb.negative) return va.negative ? -1 : 1;
  int order = va.size != vb.size ? (va.size < vb.size ? -1 : 1) : va.size ? mpn_cmp(va.limbs, vb.limbs, va.size) : 0;
  order = order < 0 ? -1 : order > 0;
  return va.negative ? -order : order;
}

int intCompareDouble(const Context& ctx, Value a, double d) {
  if (std::isinf(d)) return d > 0 ? -1 : 1;
  IntView v(ctx, a);
  int sign = v.size == 0 ? 0 : v.negative ? -1 : 1;
  int signD = d < 0 ? -1 : d > 0;
  if (sign != signD) return sign < signD ? -1 : 1;
  if (sign == 0) return 0;
  int exponent;
  double fraction = std::frexp(std::fabs(d), &exponent);  // |d| = fraction * 2^exponent, fraction in [0.5, 1)
  int64_t bits = static_cast<int64_t>(v.bits());
  if (bits != exponent) return (bits < exponent ? -1 : 1) * sign;
  // Same number of integer bits: compare the integer parts, then d's fraction. bits <= 1024 here.
  double whole = std::floor(std::fabs(d));
  uint64_t mantissa = static_cast<uint64_t>(std::ldexp(fraction, 53));
  uint64_t limbs[18] = {};
  if (exponent <= 53) {
    limbs[0] = static_cast<uint64_t>(whole);
  } else {
    unsigned shift = static_cast<unsigned>(exponent - 53);
    limbs[shift / 64] = mantissa << (shift % 64);
    if (shift % 64 > 11) limbs[shift / 64 + 1] = mantissa >> (64 - shift % 64);
  }
  int order = mpn_cmp(v.limbs, limbs, v.size);
  if (order == 0 && whole != std::fabs(d)) order = -1;
  return (order < 0 ? -1 : order > 0) * sign;
}

Value plainInt(Context& ctx, Value v) {
  if (v.isInt()) return v;
  if (v.isBool()) return Value::smallInt(v.isTrue());
  if (isExactly(ctx, v, Kind::kInt)) return v;
  return addViews(ctx, IntView(ctx, v), IntView(ctx, Value::smallInt(0)), false);
}

Value needInt(Context& ctx, Value v) {
  if (isIntLike(ctx, v)) return plainInt(ctx, v);
  return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(v)});
}

}  // namespace krait
