// Classes and their instances.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

// A class from a class statement: bases (tuple; empty means object), the body's namespace (dict). `birth` is code id
// and site: instances of classes born at one place share a root shape. Value or exit.
// `meta` is its metaclass, `slots` the tuple that its __slots__ give, or None.
Value newClass(Context& ctx, Value name, Value bases, DictCell& ns, uint64_t birth, Ref meta, Value slots);
// Raises what an attempt to make an instance of an abstract class gets.
Value raiseAbstract(Context& ctx, ClassCell& cls);
// An instance of a user class (or of an exception class), without __init__.
Value newInstance(Context& ctx, ClassCell& cls);
// The side cell of an instance whose class derives from a built-in type (subclass.h).
InstanceCell& newSideCell(Context& ctx, ClassCell& cls);
// Own attribute of a class; unbound when absent.
Value classOwn(Context& ctx, ClassCell& cls, Symbol name);
// Sets (or with `unbound` deletes) an own attribute and gives the class and its subclasses new versions.
void setClassOwn(Context& ctx, ClassCell& cls, Symbol name, Value value);
// As lookupInClass, but object's own __new__, __init__ and the like count as absent.
Value lookupBelowObject(Context& ctx, Ref cls, Symbol name);

// Whether the class has, under `name`, what comes before an attribute of its instances.
bool hasDescriptorFirst(Context& ctx, const ClassCell& cls, Symbol name);

// What a call of a class begins with: for built-in types the whole construction, for classes of the script __new__, unbound
// when it is object's.
Value constructorOf(Context& ctx, ClassCell& cls);
// The Function __init__ of a class whose call is a new instance and that function: no __new__ and no metaclass's __call__ of
// the script, not abstract. Unbound when the call is more than that. Remembered by the class's version.
Value initialiserOf(Context& ctx, ClassCell& cls);

// --- instances (instance.cpp): own attributes: by shape in inline places and overflow; past the shapes' caps in a dict
constexpr uint32_t kOverflowSlot = 0x80000000u;  // the rest of the number is a place of `overflow`
// Where `name` is in instances of this shape: an inline place, kOverflowSlot | place, or kNotFound.
uint32_t slotPlace(Context& ctx, const ClassCell& cls, Shape shape, Symbol name);
// The same where no descriptor of the class comes first: what an inline cache may remember.
uint32_t cacheableSlot(Context& ctx, const InstanceCell& instance, Symbol name);
Value instanceOwn(Context& ctx, Value instance, Symbol name);  // unbound when absent
void setInstanceOwn(Context& ctx, Value instance, Symbol name, Value value);
// The value of a member of the instance's class (slots.h); unbound when it is not set.
Value instanceMember(Context& ctx, Value instance, const MemberCell& member);
void setInstanceMember(Context& ctx, Value instance, const MemberCell& member, Value value);
// The dict that holds an instance's attributes from now on: what it says, the instance has.
Value instanceDict(Context& ctx, Value instance);
void setInstanceDict(Context& ctx, Value instance, DictCell& dict);
// Calls `visit(name)` for each own attribute of a class or instance that is bound, in order.
void eachOwnName(Context& ctx, Value object, void (*visit)(Context& ctx, void* to, Value name), void* to);
// instance.__class__ = cls: its attributes go to a dict, whose names no layout of a class fixes. False when the layouts
// of the two classes differ.
bool setInstanceClass(Context& ctx, Value instance, ClassCell& cls);

}  // namespace krait
