// Instances of subclasses of built-in types: the built-in's own cell, with class and attributes in a side cell.
//
//   ListCell                          InstanceCell (side cell)
//   +-------------------------+       +---------------------------------+
//   | kList, kSubclassed      |   +-->| kInstance, shape of attributes  |
//   | shape ------------------+---+   | cls, overflow, inline places    |
//   | length, items           |       +---------------------------------+
//   +-------------------------+
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/objects/type_ids.h"

namespace krait {

// Whether `v` is a cell of a built-in's layout with a side cell.
inline bool isSubclassed(const Context& ctx, Value v) {
  return v.isRef() && headerOf(ctx, v).subclass == kSubclassed && holdsSideCell(headerOf(ctx, v).kind);
}
// The side cell of such a cell.
inline InstanceCell& sideCell(Context& ctx, Value v) { return cellCast<InstanceCell>(ctx, headerOf(ctx, v).shape); }
// Whether `v` has attributes of its own: instances, exceptions, instances of subclasses of built-in types.
inline bool hasOwnAttributes(const Context& ctx, Value v) {
  return v.isRef() && (headerOf(ctx, v).kind == Kind::kInstance || headerOf(ctx, v).kind == Kind::kException || isSubclassed(ctx, v));
}
// An instance of `cls`, whose instances have the layout of a built-in type (ClassCell::instanceKind), with what `plain`, an
// exact value of that type, holds. Of list, dict and set: empty, and `plain` is not looked at.
Value newSubclassed(Context& ctx, ClassCell& cls, Value plain);
// The value of exactly the built-in type that an instance of a subclass of int, float, complex, str or bytes holds; any
// other value as it is.
Value plainValue(Context& ctx, Value v);
// The number that `v` is as an operand: instances of subclasses of float as plain floats, anything else as it is.
inline Value plainFloat(const Context& ctx, Value v) {
  if (!v.isRef() || headerOf(ctx, v).kind != Kind::kFloat) return v;
  return Value::number(ctx.at<FloatCell>(v.offset())->value);
}

// __new__ of a built-in type whose instances cannot be changed: `make` with args[0] the type itself; its result becomes
// an instance of the class asked for.
Value newOfClass(Context& ctx, TypeId type, LeafFunction make, Value* args, uint32_t count);
template <TypeId type, LeafFunction make>
Value newOf(Context& ctx, Value* args, uint32_t count) {
  if (args[0].bits == Value::reference(ctx.typeRefs[static_cast<uint32_t>(type)]).bits) return make(ctx, args, count);
  return newOfClass(ctx, type, make, args, count);
}
// The same for types that __init__ fills: an empty instance, whatever the arguments.
template <TypeId type>
Value newEmptyOf(Context& ctx, Value* args, uint32_t count) {
  return newOfClass(ctx, type, nullptr, args, count);
}

// A class method that makes a value of a built-in type: for a subclass, the class called with that value.
// `row` is the table's function that calls this.
Value callClassWith(Context& ctx, TypeId type, LeafFunction make, LeafFunction row, Value* args, uint32_t count);
template <TypeId type, LeafFunction make>
Value ofClass(Context& ctx, Value* args, uint32_t count) {
  if (args[0].bits == Value::reference(ctx.typeRefs[static_cast<uint32_t>(type)]).bits) return make(ctx, args, count);
  return callClassWith(ctx, type, make, &ofClass<type, make>, args, count);
}

}  // namespace krait
