// The 64-bit NaN-boxed value: what registers, slots and elements hold.
//
//   double     any pattern up to 0xFFF8'0000'0000'0000 (one NaN only: 0x7FF8 << 48)
//   int        0xFFF9 | 48-bit two's complement
//   reference  0xFFFA | 0x0000 | 32-bit cage offset
//   singleton  0xFFFB | None, False, True, Ellipsis, NotImplemented
//   internal   0xFFFC | unbound, exit, exhausted, later: no script ever holds one
//
// The tags lie above every double, so "is it a float" is one unsigned compare.
#pragma once

#include <cstdint>
#include <cstring>

#include "runtime/base/check.h"

namespace krait {

struct Value {
  uint64_t bits;

  static constexpr uint64_t kTagShift = 48;
  static constexpr uint64_t kTagInt = 0xFFF9;
  static constexpr uint64_t kTagRef = 0xFFFA;
  static constexpr uint64_t kTagSingleton = 0xFFFB;
  static constexpr uint64_t kTagInternal = 0xFFFC;
  static constexpr uint64_t kFirstTag = kTagInt << kTagShift;
  static constexpr uint64_t kNaN = 0x7FF8ull << 48;
  static constexpr uint64_t kPayload = (1ull << 48) - 1;
  static constexpr int64_t kMaxInt = (1ll << 47) - 1;
  static constexpr int64_t kMinInt = -(1ll << 47);

  static constexpr Value singleton(uint64_t n) { return {(kTagSingleton << kTagShift) | n}; }
  static constexpr Value internal(uint64_t n) { return {(kTagInternal << kTagShift) | n}; }
  static constexpr Value none() { return singleton(1); }
  // False and True differ in the lowest bit only.
  static constexpr Value boolean(bool b) { return singleton(2 | (b ? 1 : 0)); }
  static constexpr Value ellipsis() { return singleton(4); }
  static constexpr Value notImplemented() { return singleton(5); }
  // A name without a value; never reaches a script.
  static constexpr Value unbound() { return internal(1); }
  // "Leave": the reason is in Context::state.
  static constexpr Value exit() { return internal(2); }
  // What next() on a finished iterator gives inside the machine.
  static constexpr Value exhausted() { return internal(3); }

  static constexpr bool fitsInt(int64_t i) { return i >= kMinInt && i <= kMaxInt; }
  // `i` must fit 48 bits (fitsInt).
  static constexpr Value smallInt(int64_t i) { return {(kTagInt << kTagShift) | (static_cast<uint64_t>(i) & kPayload)}; }
  // Any NaN becomes the one NaN.
  static Value number(double d) {
    if (d != d) return {kNaN};
    Value v;
    std::memcpy(&v.bits, &d, 8);
    return v;
  }
  static constexpr Value reference(uint32_t offset) { return {(kTagRef << kTagShift) | offset}; }

  constexpr uint64_t tag() const { return bits >> kTagShift; }
  constexpr bool isInt() const { return tag() == kTagInt; }
  constexpr bool isFloat() const { return bits < kFirstTag; }
  constexpr bool isRef() const { return tag() == kTagRef; }
  constexpr bool isNone() const { return bits == none().bits; }
  constexpr bool isBool() const { return (bits | 1) == boolean(true).bits; }
  constexpr bool isTrue() const { return bits == boolean(true).bits; }
  constexpr bool isUnbound() const { return bits == unbound().bits; }
  constexpr bool isExit() const { return bits == exit().bits; }
  constexpr bool isExhausted() const { return bits == exhausted().bits; }

  constexpr int64_t asInt() const { return static_cast<int64_t>(bits << 16) >> 16; }
  double asFloat() const {
    double d;
    std::memcpy(&d, &bits, 8);
    return d;
  }
  constexpr uint32_t offset() const { return static_cast<uint32_t>(bits); }

  friend constexpr bool operator==(Value a, Value b) { return a.bits == b.bits; }
};
static_assert(sizeof(Value) == 8);

}  // namespace krait
