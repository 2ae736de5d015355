// __slots__: names that instances of a class have places for, and the descriptors that stand for them.
//
// A member's value is an attribute of the instance like any other, by shape, but under a symbol that no str has: so caches and
// compiled code find it as they find attributes, and it is no key of the instance's __dict__.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/program/symbols.h"

namespace krait {

// What instances of a class to be made have, by its bases.
struct Layout {
  Kind kind = Kind::kInstance;
  Ref members = 0;        // TupleCell of MemberCells, or 0
  Ref base = 0;           // the class it is taken from
  uint32_t inlined = 0;   // inline places of the bases, at most
  bool noDict = true;     // no base's instances have a __dict__
};
// False: the bases' layouts do not fit together or one cannot be derived from (raised).
bool layoutOf(Context& ctx, TupleCell& bases, Layout* layout);

// What __slots__ of a class statement ask for.
struct Slots {
  bool given = false;  // else the instances have a __dict__
  bool dict = false;   // '__dict__' is among them
  Ref names = 0;       // ListCell of the others: mangled, sorted, once each
};
// `given`: a tuple, or None when there are no __slots__. False: raised.
bool readSlots(Context& ctx, Value className, DictCell& ns, Value given, const Layout& layout, Slots* slots);
// All members of `cls`: those of `layout`, then new ones for `slots`. 0: none.
Ref makeMembers(Context& ctx, Ref cls, const Layout& layout, const Slots& slots);

// An instance of the class of `like`, whose `count` attributes are these, in the order in which `like` got its own; unbound when it
// has others (instance.cpp).
Value instanceLike(Context& ctx, const InstanceCell& like, const Value* values, uint32_t count);

// The member of `cls` whose value instances have under `name`, or null: what a class's attribute of that name hides counts not.
MemberCell* memberNamed(Context& ctx, const ClassCell& cls, Symbol name);
// Whether a class's member of that name would be hidden by an attribute `name` of the class or of one before its own.
bool hidesMember(Context& ctx, const ClassCell& cls);
// Whether a shape's name is that of a member's value.
inline bool isMemberStorage(Context& ctx, Symbol name) {
  const std::string_view text = ctx.program->symbols.text(name);
  return !text.empty() && text[0] == '\xff';
}
uint32_t memberCount(Context& ctx, const ClassCell& cls);
// Whether instances may change from one class to the other: the same members.
bool sameMembers(Context& ctx, const ClassCell& a, const ClassCell& b);

// The value of a member, unbound when it is not set; exit when `instance` has no such member.
Value memberValue(Context& ctx, MemberCell& member, Value instance);
// The AttributeError of one that is not set; returns `exit`.
Value memberNotSet(Context& ctx, MemberCell& member, Value instance);
// `value` is unbound to delete it. None or exit.
Value setMember(Context& ctx, MemberCell& member, Value instance, Value value);
// What a built-in type shows for a data attribute of its values (data_attributes.def); unbound when it has none of that name.
// Calls `visit(name)` for each data attribute that a built-in type itself has.
void eachDataAttribute(Context& ctx, const ClassCell& cls, void (*visit)(Context& ctx, void* to, Value name), void* to);
Value builtinMemberDescriptor(Context& ctx, ClassCell& cls, Symbol name);
Value memberAttribute(Context& ctx, MemberCell& member, Symbol name);

}  // namespace krait
