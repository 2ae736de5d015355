// Built-in types by id, and the type of any value.
#pragma once

#include "runtime/exec/context.h"
#include "runtime/objects/type_ids.h"

namespace krait {

// The ClassCell of a built-in type.
inline Ref typeRef(const Context& ctx, TypeId id) { return ctx.typeRefs[static_cast<uint32_t>(id)]; }
// The built-in exception type of this name; RuntimeError when there is none.
TypeId exceptionTypeNamed(std::string_view name);
// The ClassCell of any value's type (type(v)).
Ref typeOf(Context& ctx, Value v);
// The type's __name__ as a Str value, and as UTF-8 for error messages (valid until the next allocation).
Value typeNameValue(Context& ctx, Value v);
// True when `cls` is `base` or derives from it.
bool isSubclass(Context& ctx, Ref cls, Ref base);
inline bool isInstanceOf(Context& ctx, Value v, TypeId id) { return isSubclass(ctx, typeOf(ctx, v), typeRef(ctx, id)); }

// The attribute `name` along the MRO of `cls`, or unbound. Any symbol.
Value lookupInClass(Context& ctx, Ref cls, Symbol name);
// The same for a special method of a value's type.
inline Value lookupSpecial(Context& ctx, Value v, Symbol name) { return lookupInClass(ctx, typeOf(ctx, v), name); }

}  // namespace krait
