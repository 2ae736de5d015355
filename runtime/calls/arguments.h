// Arguments on their way to a call: in Context::callArgs or, more than kMaxCallArgs of them, in a tuple of their own.
//
// Rules
//  1. Who makes a call asks for room and fills it; who takes the call takes the arguments: after that, none are spilled.
//     A few arguments may be written to callArgs directly: nothing is spilled between calls.
//  2. What is spilled costs fuel by its number, in every tier alike.
#pragma once

#include "runtime/exec/context.h"

namespace krait {

// Room for `count` arguments; sets Context::callCount. May collect.
Value* roomForArguments(Context& ctx, uint64_t count);
// The arguments of the call that is being made, Context::callCount of them.
Value* callArguments(Context& ctx);
// The same for who takes them. They are valid until the next call is prepared; in a spilled tuple as long as referenced.
Value* takeArguments(Context& ctx);
// Puts `first` in front of them.
void prependArgument(Context& ctx, Value first);
// Where the binding of `count` arguments to a built-in's row has room: `onStack` (kMaxCallArgs places) or a fresh cell.
struct BuiltinDef;
Value* roomForBound(Context& ctx, const BuiltinDef& def, uint32_t count, Value* onStack);

}  // namespace krait
