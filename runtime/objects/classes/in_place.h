// Calling built-in functions and types where they are named, without a frame.
#pragma once

#include "runtime/heap/heap.h"

namespace krait {

// Calls `callee` with args[0..count) when it is a leaf that takes them as they stand: true, and *result is what it gave. That
// may be `exit` with State::kCall: then the leaf has done nothing yet but say what to call in its place. False: nothing
// happened, the machine has to make the call.
bool callInPlace(Context& ctx, Value callee, const Value* args, uint32_t count, Value* result);

}  // namespace krait
