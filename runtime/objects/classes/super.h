// super(): what comes after a class in the order of another.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/program/symbols.h"

namespace krait {

// super(cls, self); `self` unbound or None: super(cls). Exit with TypeError where they do not fit.
Value newSuper(Context& ctx, Value cls, Value self);
// What the classes behind `cls` in the order of `type` have under a name; unbound when there is nothing.
Value lookupAfter(Context& ctx, Ref type, Value cls, Symbol name);

}  // namespace krait
