// The stages in order: the one place that names them all.
#pragma once

#include "frontend/lower/irgen.h"

namespace krait {

// Tree to SSA to frame code. `scratch` holds the SSA, `keep` what the code needs later. False as generateIr.
bool lowerCode(Code& code, Arena& scratch, Arena& keep, Diagnostic** error);

}  // namespace krait
