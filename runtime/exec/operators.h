// Python's operators by number, as instructions carry them.
#pragma once

#include <cstdint>

namespace krait {

enum class BinaryOperator : uint8_t { kAdd, kSub, kMul, kTrueDiv, kFloorDiv, kMod, kPow, kLShift, kRShift, kAnd, kOr, kXor, kMatMul, kCount };
enum class CompareOperator : uint8_t { kLt, kLe, kEq, kNe, kGt, kGe };
enum class UnaryOperator : uint8_t { kNeg, kPos, kInvert };

// What is added to an operator's number where one word says it all.
constexpr uint32_t kAsksInplace = 0x100, kAsksCompare = 0x200;

}  // namespace krait
