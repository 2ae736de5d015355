// Steppers that the machine itself needs.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

extern const BuiltinDef kMachineSteppers[];
// (callee): calls Context::callee with callArgs: the base frame of a call from outside the machine.
extern const BuiltinDef& kCallOnce;
// (class, instance | unbound, names, args...): a class called: __new__, then __init__.
extern const BuiltinDef& kInstantiate;
// (function, bases, keywords, name): a class statement.
extern const BuiltinDef& kBuildClass;
// (callee, args): what loadMethod deferred to.
extern const BuiltinDef& kLoadedMethod;
// (namespace, name, globals): what a name of a class body stands for, whose namespace is of a class of the script.
extern const BuiltinDef& kNameOf;
// (object, name, callee, args): the attribute that a call gives, or that __getattr__ gives when it raises AttributeError.
extern const BuiltinDef& kHookedAttribute;
// (metaclass, name, bases, namespace, keywords, birth | None, box | None): what type.__new__ does.
extern const BuiltinDef& kMakeClass;

}  // namespace krait
