// The stages of a program as text, for --dump.
#pragma once

#include <string>

#include "embed/options.h"
#include "embed/program.h"

namespace krait {

// A stage that is printed instead of running. False when the program has no such function.
bool dumpStage(Program& program, const DumpOption& what, std::string& out);
bool printsInsteadOfRunning(DumpStage stage);

}  // namespace krait
