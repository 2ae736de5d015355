// What the files of operators and text share about methods of the script's classes.
#pragma once

#include "runtime/objects/types.h"

namespace krait {

// Whether the type of `v` could have special methods written in the script: instances, subclasses, classes.
bool mayHaveScriptMethods(const Context& ctx, Value v);
// Whether what lookupSpecial found is not just the method of a built-in type.
bool isScriptMethod(const Context& ctx, Value method);

}  // namespace krait
