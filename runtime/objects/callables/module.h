// Modules and import.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

Value newModule(Context& ctx, std::string_view name, Ref globals);
// import name: the module, or exit. `fromList` None: the first part of a dotted name.
Value importModule(Context& ctx, Symbol name, Value fromList);
// from module import name.
Value importFrom(Context& ctx, Value module, Symbol name);

}  // namespace krait
