// Functions of the host as built-ins of the script.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

// A callable for the host's function `index`.
Value hostFunction(Context& ctx, uint32_t index);

}  // namespace krait
