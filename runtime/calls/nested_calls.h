// Calls where no frame of the interpreter waits for the result: compiled code's. What has to run Python runs on a nested
// machine, or as compiled code; arguments are in Context::callArgs[0..count), keyword names in callNames.
// Results: a Value, or exit with the state.
#pragma once

#include "runtime/exec/context.h"

namespace krait {

// Any callable.
Value callNested(Context& ctx, Value callee, uint32_t count);
// What an operation gave, with the call it asked for made.
Value finishOperation(Context& ctx, Value v);
// The same of a leaf that was called: only what asks for a next value understands `exhausted`.
Value finishLeaf(Context& ctx, Value v);
// A built-in, called as the machine does: a leaf in place, a stepper as the base frame of a nested run. False: no such row.
bool callBuiltinNested(Context& ctx, uint32_t id, uint32_t count, Value* out);
// A leaf that needs no binding, with `self` (unless unbound) before the arguments. False: it is none.
bool callLeafInPlace(Context& ctx, uint32_t id, Value self, uint32_t count, Value* out);
// A Function. With `instance`, the call of an __init__: interpreted, it gives the instance itself.
Value callFunctionNested(Context& ctx, Value callee, uint32_t count, Ref instance = 0);
// What the call of a class gives whose instance is made and whose __init__ gave `v`, exit included.
Value finishConstruction(Context& ctx, Value instance, Value v);
// What the call of an asked callee gives whose function gave `v`, exit included.
Value finishAsked(Context& ctx, Value callee, Value v);

}  // namespace krait
