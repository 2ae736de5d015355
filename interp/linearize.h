// Generic SSA to frame code: registers, resume points, jumps.
#pragma once

#include "interp/frame_code.h"
#include "ir/layout.h"

namespace krait::interp {

// Writes units, resume points and constants of `function` into its Code (memory from `arena`, which must live as long
// as the Code). False when the function needs more registers than an instruction can name.
bool linearize(ir::Function& function, const ir::Layout& layout, Arena& arena);

}  // namespace krait::interp
