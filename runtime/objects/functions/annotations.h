// Annotations and type parameters of functions, classes and modules.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

// __annotations__ and __annotate__ of a function, class or module; unbound for built-in types. May defer.
Value annotationsOf(Context& ctx, Value object);
Value annotateOf(Context& ctx, Value object);
// function.__annotations__ = dict (unbound: deleted).
Value setFunctionAnnotations(Context& ctx, FunctionCell& function, Value dict);
// function.__annotate__ = a callable or None.
Value setFunctionAnnotate(Context& ctx, FunctionCell& function, Value annotate);
// function.__type_params__: a tuple.
Value typeParametersOf(Context& ctx, FunctionCell& function);
void setTypeParametersOf(Context& ctx, FunctionCell& function, Value params);

}  // namespace krait
