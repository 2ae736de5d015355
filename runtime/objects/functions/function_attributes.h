// What functions, generators and code objects tell about themselves and how functions bind.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/program/symbols.h"

namespace krait {

// The attribute, or unbound when there is none.
Value functionAttribute(Context& ctx, FunctionCell& function, Symbol name);
Value generatorAttribute(Context& ctx, GeneratorCell& generator, Symbol name);
Value codeAttribute(Context& ctx, const CodeCell& cell, Symbol name);
// `value` is unbound to delete it.
Value setFunctionAttribute(Context& ctx, FunctionCell& function, Symbol name, Value value);

}  // namespace krait
