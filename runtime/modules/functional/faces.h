// Callables that C++ makes for modules: built-in functions bound to what they keep, with a type of their own.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/objects/types.h"

namespace krait {

// In Header::flags of a Builtin cell; 0: a plain built-in function.
enum class Face : uint16_t {
  kNone,
#define FACE(Id, binds) k##Id,
#include "runtime/modules/functional/faces.def"
#undef FACE
  kCount
};

inline Face faceOf(const Header& h) { return h.flags < static_cast<uint16_t>(Face::kCount) ? static_cast<Face>(h.flags) : Face::kNone; }
TypeId faceType(Face face);
// Whether such a callable in a class becomes a method.
bool faceBinds(Face face);
Value newFace(Context& ctx, Face face, const BuiltinDef& row, Value keeps);
// repr() of one; defers.
Value faceRepr(Context& ctx, BuiltinCell& cell);
// Its data attributes; unbound: none of this name.
Value faceAttribute(Context& ctx, BuiltinCell& cell, Symbol name);
// object.name = value, unbound to delete. False: it has no such attribute, or takes none.
bool setFaceAttribute(Context& ctx, BuiltinCell& cell, Symbol name, Value value);

// "HEAD(a, b, name=c)" of a tuple of values, and the names of the last of them or None; defers.
Value reprCall(Context& ctx, const char* head, Value values, Value names);

// Puts the values of a dict of keywords (or unbound) behind `count` arguments: a tuple of all, and one of the names or
// None. False on exit.
bool joinKeywords(Context& ctx, const Value* args, uint32_t count, Value keywords, Value* all, Value* names);

}  // namespace krait
