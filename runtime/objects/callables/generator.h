// Generators: frames that outlive their call.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/exec/frames.h"

namespace krait {

// A generator over `frame` (a stack frame, copied to the heap), not started.
GeneratorCell& newGenerator(Context& ctx, const FrameCell& frame, const Code& code);
void finishGenerator(Context& ctx, GeneratorCell& generator);
// What the machine calls where a generator delegates (yield from): (iterator, value) and (iterator, exception).
extern const BuiltinDef& kDelegateSend;
extern const BuiltinDef& kDelegateThrow;

}  // namespace krait
