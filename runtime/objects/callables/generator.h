// Generators: frames that outlive their call.
#pragma once

#include "runtime/exec/frames.h"

namespace krait {

// A generator over `frame` (a stack frame, copied to the heap), not started.
GeneratorCell& newGenerator(Context& ctx, const FrameCell& frame, const Code& code);
void finishGenerator(Context& ctx, GeneratorCell& generator);

}  // namespace krait
