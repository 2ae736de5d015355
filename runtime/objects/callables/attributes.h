// What the parts of attribute access share with one another.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/program/symbols.h"

namespace krait {

// What `cls.name` is for as long as no class changes (Context::classVersions), where finding it runs no Python and makes
// nothing; else unbound.
Value lastingClassAttribute(Context& ctx, ClassCell& cls, Symbol name);
// getAttribute, but unbound where that would raise AttributeError itself.
Value getAttributeIfAny(Context& ctx, Value object, Symbol name);
// The AttributeError of an object that has no attribute of that name; returns `exit`.
Value missingAttribute(Context& ctx, Value object, Symbol name);

// What `cls.__dict__` is: a view that cannot be changed (class_dict.cpp).
Value classProxy(Context& ctx, ClassCell& cls);

// --- data_attributes.cpp: unbound when there is none
Value exceptionAttribute(Context& ctx, ExceptionCell& exception, Symbol name);
Value dataAttribute(Context& ctx, Value object, Symbol name);

}  // namespace krait
