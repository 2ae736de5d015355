// Steppers that the machine itself needs.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

extern const BuiltinDef kMachineSteppers[];
constexpr uint32_t kMachineStepperCount = 4;
// (callee): calls Context::callee with callArgs: the base frame of a call from outside the machine.
extern const BuiltinDef& kCallOnce;
// (class, instance | unbound, names, args...): a class called: __new__, then __init__.
extern const BuiltinDef& kInstantiate;
// (function, bases, keywords, name): a class statement.
extern const BuiltinDef& kBuildClass;
// (callable, value): calls and gives `value` back: used where a result is not wanted.
extern const BuiltinDef& kCallAndKeep;

}  // namespace krait
