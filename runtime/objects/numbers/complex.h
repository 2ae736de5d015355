// complex: arithmetic on pairs of doubles, as CPython 3.14's.
#pragma once

#include "runtime/heap/heap.h"

namespace krait {

enum class BinaryOperator : uint8_t;

// a op b where at least one is a complex and both are numbers: a complex, NotImplemented, or exit.
Value complexBinary(Context& ctx, BinaryOperator op, Value a, Value b);
Value complexNegate(Context& ctx, Value a);

}  // namespace krait
