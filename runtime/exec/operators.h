// Python's operators by number, as instructions carry them.
#pragma once

#include <cstdint>

namespace krait {

enum class BinaryOperator : uint8_t { kAdd, kSub, kMul, kTrueDiv, kFloorDiv, kMod, kPow, kLShift, kRShift, kAnd, kOr, kXor, kMatMul, kCount };
enum class CompareOperator : uint8_t { kLt, kLe, kEq, kNe, kGt, kGe };
enum class UnaryOperator : uint8_t { kNeg, kPos, kInvert };

}  // namespace krait
