// The stages of a program as text, for --dump.
#pragma once

#include <string>

#include "embed/program.h"

namespace krait {

// `stage` is ast, ir or code, for one function when ":NAME" follows. False when there is no such stage.
bool dumpStage(Program& program, std::string_view stage, std::string& out);

}  // namespace krait
