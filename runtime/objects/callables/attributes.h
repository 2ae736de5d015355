// What the parts of attribute access share with one another.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/program/symbols.h"

namespace krait {

// What a descriptor found in class `cls` is for `object` (unbound: for the class itself); may defer.
Value bindClassAttribute(Context& ctx, Value descriptor, Value object, Ref cls, Symbol name);
// Whether a method of a built-in type applies to `object`. False: TypeError.
bool suitsDescriptor(Context& ctx, Value descriptor, Value object);
// The AttributeError of an object that has no attribute of that name; returns `exit`.
Value missingAttribute(Context& ctx, Value object, Symbol name);

// What `cls.__dict__` is: a view that cannot be changed (class_dict.cpp).
Value classProxy(Context& ctx, ClassCell& cls);

// --- data_attributes.cpp: unbound when there is none
Value exceptionAttribute(Context& ctx, ExceptionCell& exception, Symbol name);
Value dataAttribute(Context& ctx, Value object, Symbol name);

}  // namespace krait
