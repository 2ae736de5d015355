// Magnitudes of ints as GMP limbs: views of any int, and the long operations that poll. Only numbers/ includes this.
//
// Rules
//  1. A view's top limb is non-zero (views strip zero limbs: a cell's contents are untrusted), so a view of size 0 is 0.
//  2. mpn functions are called with operands of at most kBaseLimbs limbs where their time is not linear: they neither
//     allocate with malloc nor run longer than a fraction of a millisecond. Longer ones go through the functions here.
//  3. Linear passes over limbs go in pieces of kPieceLimbs with a poll between.
//  4. Results are written to fresh IntCells that hold enough limbs; finishInt normalises.
#pragma once

#include <gmp.h>

#include "runtime/objects/numbers/int.h"

namespace krait {

static_assert(sizeof(mp_limb_t) == 8);

constexpr uint32_t kBaseLimbs = 1024;
constexpr uint32_t kPieceLimbs = 16384;
constexpr uint64_t kMaxIntBits = 1ull << 28;
constexpr uint32_t kMaxIntLimbs = kMaxIntBits / 64;

// Sign and magnitude of an int or bool; small ones are held in the view itself.
class IntView {
 public:
  IntView(const Context& ctx, Value v);
  IntView(const IntView&) = delete;
  const uint64_t* limbs;
  uint32_t size;
  bool negative;
  uint64_t low() const { return size ? limbs[0] : 0; }
  // Bits of the magnitude.
  uint64_t bits() const { return size ? 64ull * size - static_cast<uint64_t>(__builtin_clzll(limbs[size - 1])) : 0; }

 private:
  uint64_t own_;
};

// A cell for `limbs` limbs; past kMaxIntLimbs the run ends with the limit `memory`.
IntCell& newIntCell(Context& ctx, uint64_t limbs);
// The int of the first `size` limbs of the cell: an immediate when it fits.
Value finishInt(Context& ctx, IntCell& cell, uint32_t size, bool negative);
// Scratch limbs in the cage, kept alive by the pointer on the stack.
uint64_t* newLimbs(Context& ctx, uint64_t count);

// r[0..an+bn) = a * b; an >= bn >= 1; r overlaps neither. Polls.
void mulLimbs(Context& ctx, uint64_t* r, const uint64_t* a, uint32_t an, const uint64_t* b, uint32_t bn);
// q[0..an-bn+1) and r[0..bn) of a / b; an >= bn >= 1, top limb of b non-zero. Overlaps nothing. Polls.
void divLimbs(Context& ctx, uint64_t* q, uint64_t* r, const uint64_t* a, uint32_t an, const uint64_t* b, uint32_t bn);

// Bitwise and shift operators (int_bits.cpp).
enum class BitOperator : uint8_t { kAnd, kOr, kXor };
Value intBitwise(Context& ctx, BitOperator op, Value a, Value b);
// a << n and a >> n (n >= 0).
Value intShiftLeft(Context& ctx, Value a, uint64_t n);
Value intShiftRight(Context& ctx, Value a, uint64_t n);
int64_t intBitLength(const Context& ctx, Value a);

}  // namespace krait
