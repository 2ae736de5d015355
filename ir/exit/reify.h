// Leaving compiled code: from an exit's raw values to interpreter frames.
//
// Rules
//  1. The exit buffer is copied before anything else: what follows may run compiled code again.
//  2. A frame reified while its callees' frames are on the stack lies above them: those keep the stack's top, and
//     this one restores what the lowest of them found.
//  3. `leave` never lowers Context::depth for a frame that it reifies: the interpreter pops it.
#pragma once

#include "ir/exit/exit_table.h"
#include "runtime/exec/context.h"

namespace krait::ir {

// Called by compiled code in tail position, unit and exit being its own constants. Before an instruction: a guard failed,
// the interpreter runs the frame to its end; its result, boxed or not as the state says. Across one: a call came back with
// `value`, exit for any reason or a value of another kind than the code can use.
uint64_t leave(char* base, uint32_t unit, uint32_t exit, uint64_t value);

constexpr uint64_t kUnboxedExit = 1ull << 63;

}  // namespace krait::ir
