// Python functions, methods and the wrappers around them.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

// Defaults: tuple or unbound; keyword defaults: dict or unbound; closure: tuple of boxes or unbound.
Value newFunction(Context& ctx, uint32_t codeId, Ref globals, Value defaults, Value keywordDefaults, Value closure, Value annotations);
// `function` bound to `self` (unbound: a plain callable that takes no self, see LoadMethod).
Value newMethod(Context& ctx, Value function, Value self);
Value functionDoc(Context& ctx, FunctionCell& function);
inline Value wrapCallable(Context& ctx, Value callable) { return newMethod(ctx, callable, Value::unbound()); }
// What an attribute gave, as what stands for a method: a function or descriptor is not to be given an object first.
inline Value wholeCallable(Context& ctx, Value callable) {
  return isKind(ctx, callable, Kind::kFunction) || isKind(ctx, callable, Kind::kMethodDescriptor) ? wrapCallable(ctx, callable) : callable;
}
// A function's __name__ as a str.
Value functionName(Context& ctx, const FunctionCell& function);

}  // namespace krait
