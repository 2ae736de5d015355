// Comparing containers without Python, and what the steppers of comparison share.
#pragma once

#include "runtime/objects/containers/containers.h"

namespace krait {

// a == b, looking into tuples and lists of plain data; kUnsure when Python must say or it goes too deep.
Found plainEqualsDeep(Context& ctx, Value a, Value b, uint32_t depth);
// Nesting that is compared, hashed or shown natively before a stepper takes over.
constexpr uint32_t kPlainDepth = 16;

}  // namespace krait
