// int: shifts and bitwise operators, on two's complement of unbounded width as Python defines them.
#include <cstring>

#include "runtime/errors/errors.h"
#include "runtime/objects/numbers/limbs.h"

namespace krait {
namespace {

// Limbs of the two's complement of a magnitude, one after the other from the lowest.
struct TwosComplement {
  const IntView& view;
  uint64_t carry;
  explicit TwosComplement(const IntView& v) : view(v), carry(v.negative) {}
  uint64_t at(uint32_t i) {
    uint64_t limb = i < view.size ? view.limbs[i] : 0;
    if (!view.negative) return limb;
    uint64_t result = ~limb + carry;
    carry = carry && result == 0;
    return result;
  }
};

uint64_t apply(BitOperator op, uint64_t x, uint64_t y) {
  switch (op) {
    case BitOperator::kAnd: return x & y;
    case BitOperator::kOr: return x | y;
    case BitOperator::kXor: return x ^ y;
  }
  return 0;
}

}  // namespace

Value intBitwise(Context& ctx, BitOperator op, Value a, Value b) {
  if (a.isInt() && b.isInt()) {
    return Value::smallInt(static_cast<int64_t>(apply(op, static_cast<uint64_t>(a.asInt()), static_cast<uint64_t>(b.asInt()))));
  }
  IntView va(ctx, a), vb(ctx, b);
  const bool negative = apply(op, va.negative, vb.negative) & 1;
  uint32_t n = va.size > vb.size ? va.size : vb.size;
  // x & y with y >= 0 needs no limbs past y's.
  if (op == BitOperator::kAnd && !va.negative && va.size < n) n = va.size;
  if (op == BitOperator::kAnd && !vb.negative && vb.size < n) n = vb.size;
  IntCell& cell = newIntCell(ctx, static_cast<uint64_t>(n) + 1);
  TwosComplement x(va), y(vb);
  uint64_t carry = negative;
  for (uint32_t i = 0; i < n;) {
    uint32_t end = n - i < kPieceLimbs ? n : i + kPieceLimbs;
    spendAlong(ctx, (end - i) / 8);
    for (; i < end; ++i) {  // bounded: kPieceLimbs
      uint64_t limb = apply(op, x.at(i), y.at(i));
      if (negative) {
        limb = ~limb + carry;
        carry = carry && limb == 0;
      }
      cell.limbs[i] = limb;
    }
  }
  // The sign's limb: all ones as two's complement, so its magnitude is what the carry leaves.
  cell.limbs[n] = negative ? carry : 0;
  return finishInt(ctx, cell, n + 1, negative);
}

Value intShiftLeft(Context& ctx, Value a, uint64_t n) {
  if (a.isInt() && n < 16) return newInt(ctx, a.asInt() * (1ll << n));
  IntView v(ctx, a);
  if (v.size == 0) return Value::smallInt(0);
  if (n > kMaxIntBits) abandon(ctx, Limit::kMemory);
  const uint32_t limbs = static_cast<uint32_t>(n / 64), bits = n % 64;
  IntCell& cell = newIntCell(ctx, static_cast<uint64_t>(v.size) + limbs + 1);
  spendAlong(ctx, (v.size + limbs) / 8);
  if (bits) {
    cell.limbs[limbs + v.size] = mpn_lshift(cell.limbs + limbs, v.limbs, v.size, bits);
  } else {
    memcpy(cell.limbs + limbs, v.limbs, 8ull * v.size);
  }
  return finishInt(ctx, cell, v.size + limbs + 1, v.negative);
}

Value intShiftRight(Context& ctx, Value a, uint64_t n) {
  if (a.isInt()) return Value::smallInt(a.asInt() >> (n < 63 ? n : 63));
  IntView v(ctx, a);
  if (n / 64 >= v.size) return Value::smallInt(v.negative ? -1 : 0);
  const uint32_t limbs = static_cast<uint32_t>(n / 64), bits = n % 64, size = v.size - limbs;
  spendAlong(ctx, v.size / 8);
  bool lost = limbs && !mpn_zero_p(v.limbs, limbs);
  IntCell& cell = newIntCell(ctx, static_cast<uint64_t>(size) + 1);
  if (bits) {
    lost |= mpn_rshift(cell.limbs, v.limbs + limbs, size, bits) != 0;
  } else {
    memcpy(cell.limbs, v.limbs + limbs, 8ull * size);
  }
  if (v.negative && lost) cell.limbs[size] = mpn_add_1(cell.limbs, cell.limbs, size, 1);
  return finishInt(ctx, cell, size + 1, v.negative);
}

int64_t intBitLength(const Context& ctx, Value a) { return static_cast<int64_t>(IntView(ctx, a).bits()); }

}  // namespace krait
