// What built-in modules hold besides functions.
#pragma once

#include <string_view>

#include "runtime/heap/heap.h"

namespace krait {

// Adds a module's constants to its namespace; false when it has none.
bool addModuleConstants(Context& ctx, std::string_view module, DictCell& globals);

// Gives the module sys, just copied in, what differs by isolate: modules and argv.
void startSys(Context& ctx, ModuleCell& sys);
// What print writes to by itself: unbound for the host's output, None for nothing, else a file.
Value standardOutput(Context& ctx);

}  // namespace krait
