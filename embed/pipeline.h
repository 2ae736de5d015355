// The stages in order: the one place that names them all.
#pragma once

#include "frontend/lower/irgen.h"

namespace krait {

// The generic SSA of a function, from its tree or from the text a boot image has of it. Null as generateIr.
ir::Function* genericSsa(Code& code, Arena& scratch, Diagnostic** error);

// In builds with assertions: the end, with the stage's name and the dump, when the function breaks a rule of ir/function.h.
void verifyStage(const ir::Function& function, const char* stage);

// Tree to SSA to frame code. `scratch` holds the SSA, `keep` what the code needs later. False as generateIr.
bool lowerCode(Code& code, Arena& scratch, Arena& keep, Diagnostic** error);

}  // namespace krait
