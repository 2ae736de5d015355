// The descriptor protocol: what a value found in a class is for an object, attributes it takes over, special methods of any kind.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/program/symbols.h"

namespace krait {

// What a descriptor found in class `cls` is for `object` (unbound: for the class itself); may defer.
Value bindClassAttribute(Context& ctx, Value descriptor, Value object, Ref cls, Symbol name);
// The same by what built-in descriptors do themselves: a __get__ of the script's class is not asked.
Value bindByKind(Context& ctx, Value descriptor, Value object, Ref cls, Symbol name);
// Whether the class of a value may have descriptor methods that a script wrote: it is not just what it is.
bool mayDescribe(const Context& ctx, Value v);
// Whether a value in a class comes before what an instance has under the same name.
bool isDataDescriptor(Context& ctx, Value v);
// Lets a descriptor of a class take `object.name = value` (unbound: its deletion). True: it has; `result` is None or `exit`.
bool setByDescriptor(Context& ctx, Value descriptor, Value object, Symbol name, Value value, Value* result);
// What a property itself does with a value, or with its deletion when `value` is unbound.
Value setByProperty(Context& ctx, const PropertyCell& property, Value object, Value value);
// Whether a method of a built-in type applies to `object`. False: TypeError.
bool suitsDescriptor(Context& ctx, Value descriptor, Value object);

// What calls a special method that is no function: writes what comes before its arguments to `to`, and how many that are to
// `*count`; returns the callee.
Value bindUnusual(Context& ctx, Value method, Value self, Value* to, uint32_t* count);
// The same for arguments that lie in the call's place already.
Value bindUnusualCall(Context& ctx, Value method, Value self);

}  // namespace krait
