// Multiplication and division of long magnitudes in steps that poll: Karatsuba, and Burnikel and Ziegler's recursive
// division (1998), over GMP's mpn for operands of at most kBaseLimbs.
#include "runtime/objects/numbers/limbs.h"

namespace krait {
namespace {

constexpr uint64_t karatsubaScratch(uint64_t n) { return 4 * n + 128; }

// Nothing for numbers of a few limbs: compiled code, which has them in registers, spends nothing either.
void spendLimbs(Context& ctx, uint64_t work) { spendAlong(ctx, work / 8); }

// r = a * b, both n limbs; scratch has karatsubaScratch(n) limbs.
void mulBalanced(Context& ctx, uint64_t* r, const uint64_t* a, const uint64_t* b, uint32_t n, uint64_t* scratch) {
  if (n <= kBaseLimbs) {
    spendLimbs(ctx, static_cast<uint64_t>(n) * (n / 32 + 1));
    if (a == b) {
      mpn_sqr(r, a, n);
    } else {
      mpn_mul_n(r, a, b, n);
    }
    return;
  }
  const uint32_t h = (n + 1) / 2, l = n - h;
  // |a0 - a1| and |b0 - b1| wait in r until their product is in scratch.
  auto difference = [&](uint64_t* to, const uint64_t* x) {
    if (h > l && x[h - 1] != 0) {
      mpn_sub(to, x, h, x + h, l);
      return false;
    }
    if (h > l) to[h - 1] = 0;
    if (mpn_cmp(x, x + h, l) >= 0) {
      mpn_sub_n(to, x, x + h, l);
      return false;
    }
    mpn_sub_n(to, x + h, x, l);
    return true;
  };
  spendLimbs(ctx, n);
  bool negative = difference(r, a);
  if (a == b) {
    negative = false;
    mulBalanced(ctx, scratch, r, r, h, scratch + 2 * h);
  } else {
    negative ^= difference(r + h, b);
    mulBalanced(ctx, scratch, r, r + h, h, scratch + 2 * h);
  }
  mulBalanced(ctx, r, a, b, h, scratch + 2 * h);
  mulBalanced(ctx, r + 2 * h, a + h, b + h, l, scratch + 2 * h);
  // middle = z0 + z2 -+ product
  uint64_t* middle = scratch + 2 * h;
  uint64_t high = mpn_add(middle, r, 2 * h, r + 2 * h, 2 * l);
  if (negative) {
    high += mpn_add_n(middle, middle, scratch, 2 * h);
  } else {
    high -= mpn_sub_n(middle, middle, scratch, 2 * h);
  }
  middle[2 * h] = high;
  uint32_t room = 2 * n - h, size = 2 * h + 1;
  // bounded: at most one limb; the sum fits, so what does not fit in `room` is zero
  while (size > room) --size;
  mpn_add(r + h, r + h, room, middle, size);
  spendLimbs(ctx, 4ull * n);
}

// r = a * b with bn <= kBaseLimbs: pieces of a.
void mulByShort(Context& ctx, uint64_t* r, const uint64_t* a, uint32_t an, const uint64_t* b, uint32_t bn) {
  uint64_t piece[2 * kBaseLimbs];
  uint64_t* at = r;
  memset(r, 0, 8ull * bn);  // what the first piece is added to
  for (uint32_t done = 0; done < an;) {
    uint32_t n = an - done < kBaseLimbs ? an - done : kBaseLimbs;
    spendLimbs(ctx, static_cast<uint64_t>(n) * (bn / 32 + 1));
    if (n >= bn) {
      mpn_mul(piece, a + done, n, b, bn);
    } else {
      mpn_mul(piece, b, bn, a + done, n);
    }
    uint64_t carry = mpn_add_n(piece, piece, at, bn);
    if (carry) mpn_add_1(piece + bn, piece + bn, n, carry);
    memcpy(at, piece, 8ull * (n + bn));
    at += n;
    done += n;
  }
}


void divTwoByOne(Context& ctx, uint64_t* q, uint64_t* a, const uint64_t* b, uint32_t n, uint64_t* scratch);

// a[0..3h) / b[0..2h): q[0..h), the remainder left in a[0..2h).
void divThreeByTwo(Context& ctx, uint64_t* q, uint64_t* a, const uint64_t* b, uint32_t h, uint64_t* scratch) {
  const uint64_t* b1 = b + h;
  if (mpn_cmp(a + 2 * h, b1, h) < 0) {
    divTwoByOne(ctx, q, a + h, b1, h, scratch);
    memset(a + 2 * h, 0, 8ull * h);
  } else {
    memset(q, 0xFF, 8ull * h);
    mpn_sub_n(a + 2 * h, a + 2 * h, b1, h);
    mpn_add(a + h, a + h, 2 * h, b1, h);
  }
  uint64_t* product = scratch;
  mulBalanced(ctx, product, q, b, h, scratch + 2 * h);
  int64_t high = static_cast<int64_t>(a[2 * h]) - static_cast<int64_t>(mpn_sub_n(a, a, product, 2 * h));
  for (int i = 0; i < 4 && high < 0; ++i) {  // bounded: twice suffices
    mpn_sub_1(q, q, h, 1);
    high += static_cast<int64_t>(mpn_add_n(a, a, b, 2 * h));
  }
  a[2 * h] = static_cast<uint64_t>(high);
  spendLimbs(ctx, 8ull * h);
}

// a[0..2n) / b[0..n), high half of a below b, top bit of b set: q[0..n), the remainder left in a[0..n).
void divTwoByOne(Context& ctx, uint64_t* q, uint64_t* a, const uint64_t* b, uint32_t n, uint64_t* scratch) {
  if (n <= kBaseLimbs || n % 2) {
    spendLimbs(ctx, static_cast<uint64_t>(n) * (n / 16 + 1));
    uint64_t* quotient = scratch;
    uint64_t* remainder = scratch + n + 1;
    mpn_tdiv_qr(quotient, remainder, 0, a, 2 * n, b, n);
    memcpy(q, quotient, 8ull * n);
    memcpy(a, remainder, 8ull * n);
    memset(a + n, 0, 8ull * n);
    return;
  }
  const uint32_t h = n / 2;
  divThreeByTwo(ctx, q + h, a + h, b, h, scratch);
  divThreeByTwo(ctx, q, a, b, h, scratch);
}

// Divisors of at most kBaseLimbs: blocks of the dividend from the top.
void divByShort(Context& ctx, uint64_t* q, uint64_t* r, const uint64_t* a, uint32_t an, const uint64_t* b, uint32_t bn) {
  uint64_t* numerator = newLimbs(ctx, 2 * kBaseLimbs + 1);
  uint64_t* quotient = newLimbs(ctx, kBaseLimbs + 2);
  memset(r, 0, 8ull * bn);
  const uint32_t step = kBaseLimbs;
  // The first block is what is left over of whole steps; an-bn+1 quotient limbs are kept.
  memset(q, 0, 8ull * (an - bn + 1));
  uint32_t left = an;
  while (left > 0) {
    uint32_t n = left % step ? left % step : step;
    spendLimbs(ctx, static_cast<uint64_t>(n) * (bn / 16 + 1));
    left -= n;
    memcpy(numerator, a + left, 8ull * n);
    memcpy(numerator + n, r, 8ull * bn);
    mpn_tdiv_qr(quotient, r, 0, numerator, n + bn, b, bn);  // n + 1 limbs, the top one zero
    uint32_t room = an - bn + 1;
    if (left < room) {
      uint32_t take = room - left < n ? room - left : n;
      memcpy(q + left, quotient, 8ull * take);
    }
  }
}

}  // namespace

uint64_t* newLimbs(Context& ctx, uint64_t count) {
  if (count > 16ull * kMaxIntLimbs) abandon(ctx, Limit::kMemory);
  RawCell& cell = newCell<RawCell>(ctx, count * 8);
  cell.size = static_cast<uint32_t>(count * 8);
  return reinterpret_cast<uint64_t*>(cell.bytes);
}

void mulLimbs(Context& ctx, uint64_t* r, const uint64_t* a, uint32_t an, const uint64_t* b, uint32_t bn) {
  if (an <= kBaseLimbs) {
    spendLimbs(ctx, static_cast<uint64_t>(an) * (bn / 32 + 1));
    if (a == b && an == bn) {
      mpn_sqr(r, a, an);
    } else {
      mpn_mul(r, a, an, b, bn);
    }
    return;
  }
  if (bn <= kBaseLimbs) {
    mulByShort(ctx, r, a, an, b, bn);
    return;
  }
  if (an == bn) {
    mulBalanced(ctx, r, a, b, an, newLimbs(ctx, karatsubaScratch(an)));
    return;
  }
  // Blocks of bn limbs of a, each times b.
  uint64_t* scratch = newLimbs(ctx, karatsubaScratch(bn) + 2ull * bn);
  uint64_t* piece = scratch + karatsubaScratch(bn);
  memset(r, 0, 8ull * bn);
  uint32_t done = 0;
  while (an - done >= bn) {
    mulBalanced(ctx, piece, a + done, b, bn, scratch);
    uint64_t carry = mpn_add_n(piece, piece, r + done, bn);
    if (carry) mpn_add_1(piece + bn, piece + bn, bn, carry);
    memcpy(r + done, piece, 16ull * bn);
    done += bn;
  }
  if (uint32_t rest = an - done) {
    mulLimbs(ctx, piece, b, bn, a + done, rest);
    uint64_t carry = mpn_add_n(piece, piece, r + done, bn);
    if (carry) mpn_add_1(piece + bn, piece + bn, rest, carry);
    memcpy(r + done, piece, 8ull * (bn + rest));
  }
}

void divLimbs(Context& ctx, uint64_t* q, uint64_t* r, const uint64_t* a, uint32_t an, const uint64_t* b, uint32_t bn) {
  if (an <= kBaseLimbs) {
    spendLimbs(ctx, static_cast<uint64_t>(an - bn + 1) * (bn / 16 + 1));
    mpn_tdiv_qr(q, r, 0, a, an, b, bn);
    return;
  }
  if (bn <= kBaseLimbs) {
    divByShort(ctx, q, r, a, an, b, bn);
    return;
  }
  // Blocks of n limbs, n = bn rounded up so that halving ends at or below kBaseLimbs; b shifted to fill them.
  uint32_t parts = 1;
  while ((bn + parts - 1) / parts > kBaseLimbs) parts *= 2;  // bounded: 22 doublings
  const uint32_t n = (bn + parts - 1) / parts * parts;
  const uint32_t pad = n - bn;
  const unsigned shift = static_cast<unsigned>(__builtin_clzll(b[bn - 1]));
  uint64_t* divisor = newLimbs(ctx, n);
  if (shift) {
    mpn_lshift(divisor + pad, b, bn, shift);
  } else {
    memcpy(divisor + pad, b, 8ull * bn);
  }
  const uint32_t blocks = (an + pad + 1 + n - 1) / n + 1;
  uint64_t* dividend = newLimbs(ctx, static_cast<uint64_t>(blocks) * n);
  if (shift) {
    dividend[pad + an] = mpn_lshift(dividend + pad, a, an, shift);
  } else {
    memcpy(dividend + pad, a, 8ull * an);
  }
  uint64_t* quotient = newLimbs(ctx, static_cast<uint64_t>(blocks) * n);
  uint64_t* scratch = newLimbs(ctx, karatsubaScratch(n) + 2ull * n + 64);
  for (uint32_t i = blocks - 1; i-- > 0;) {
    divTwoByOne(ctx, quotient + static_cast<uint64_t>(i) * n, dividend + static_cast<uint64_t>(i) * n, divisor, n, scratch);
  }
  memcpy(q, quotient, 8ull * (an - bn + 1));
  if (shift) {
    mpn_rshift(r, dividend + pad, bn, shift);
  } else {
    memcpy(r, dividend + pad, 8ull * bn);
  }
}

}  // namespace krait
