// What built-in modules hold besides functions.
#pragma once

#include <string_view>

#include "runtime/heap/heap.h"

namespace krait {

// Adds a module's constants to its namespace; false when it has none.
bool addModuleConstants(Context& ctx, std::string_view module, DictCell& globals);

}  // namespace krait
