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

// The name of the type of `v` with its module and what it stands in, but for those of builtins and __main__: the name in messages
// that CPython writes with %T (text/repr.cpp).
Value qualifiedTypeName(Context& ctx, Value v);

// What `cls.__dict__` is: a view that cannot be changed (class_dict.cpp).
Value classProxy(Context& ctx, ClassCell& cls);

// --- data_attributes.cpp: unbound when there is none
Value exceptionAttribute(Context& ctx, ExceptionCell& exception, Symbol name);
Value dataAttribute(Context& ctx, Value object, Symbol name);

}  // namespace krait
