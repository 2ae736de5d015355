// Text of what the JIT makes, for --dump and --stats.
#pragma once

#include <string>

#include "ir/exit/exit_table.h"

namespace krait::jit {

// The states and exits of a table, with how often each was taken.
std::string printExits(const ir::ExitTable& table);

}  // namespace krait::jit
