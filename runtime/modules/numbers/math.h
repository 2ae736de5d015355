// What the files of the module math share: arguments, and leaves that need a list of any iterable.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/errors/errors.h"

namespace krait {

extern const BuiltinDef kMathFunctions[];
extern const BuiltinDef kMathIntegers[];

// The double of an argument; false on exit. An instance with __float__ or __index__ is deferred: `self` is the row
// that was called, and runs again with what they gave.
bool realArgument(Context& ctx, const BuiltinDef& self, Value* args, uint32_t count, uint32_t i, double* out);
// An int (bool) argument, or one of an instance with __index__, deferred likewise; false on exit.
bool integerArgument(Context& ctx, const BuiltinDef& self, Value* args, uint32_t count, uint32_t i, Value* out);
// The items of args[i], a list or tuple; other iterables are collected first (false: deferred).
bool listArgument(Context& ctx, const BuiltinDef& self, Value* args, uint32_t count, uint32_t i, const Value** items, uint32_t* n);

}  // namespace krait
