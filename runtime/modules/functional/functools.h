// partial and lru_cache, as runtime/modules/functional/faces.cpp sees them.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

Value partialRepr(Context& ctx, BuiltinCell& cell);
Value partialAttribute(Context& ctx, BuiltinCell& cell, Symbol name);

}  // namespace krait
