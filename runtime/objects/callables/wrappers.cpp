// property, staticmethod, classmethod, super and the methods of object: what classes are made with.
#include "runtime/exec/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/callables/class.h"
#include "runtime/objects/callables/function.h"
#include "runtime/objects/callables/subclass.h"
#include "runtime/objects/identity.h"
#include "runtime/objects/native.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

Value orNone(Value v) { return v.isUnbound() ? Value::none() : v; }

Value propertyNew(Context& ctx, Value* args, uint32_t) {
  PropertyCell& p = newCell<PropertyCell>(ctx);
  p.getter = orNone(args[1]);
  p.setter = orNone(args[2]);
  p.deleter = orNone(args[3]);
  p.doc = orNone(args[4]);
  p.name = Value::none();
  if (FunctionCell* getter = cellOrNull<FunctionCell>(ctx, p.getter); getter && p.doc.isNone()) p.doc = functionDoc(ctx, *getter);
  return valueOf(ctx, &p);
}

// property.getter, setter, deleter: a copy with one function replaced.
template <uint32_t which>
Value propertyWith(Context& ctx, Value* args, uint32_t) {
  PropertyCell& old = cellCast<PropertyCell>(ctx, args[0]);
  PropertyCell& p = newCell<PropertyCell>(ctx);
  p.getter = which == 0 ? args[1] : old.getter;
  p.setter = which == 1 ? args[1] : old.setter;
  p.deleter = which == 2 ? args[1] : old.deleter;
  p.doc = old.doc;
  p.name = old.name;
  if (which == 0 && isKind(ctx, args[1], Kind::kFunction)) p.doc = functionDoc(ctx, *ctx.at<FunctionCell>(args[1].offset()));
  return valueOf(ctx, &p);
}

template <Kind kind>
Value wrapperNew(Context& ctx, Value* args, uint32_t) {
  WrapperCell& w = newCell<WrapperCell>(ctx, kind);
  w.wrapped = args[1];
  return valueOf(ctx, &w);
}

Value superNew(Context& ctx, Value* args, uint32_t) {
  ClassCell* cls = cellOrNull<ClassCell>(ctx, args[1]);
  if (cls && args[2].isUnbound()) return raise(ctx, ErrorId::kSuperUnbound);
  if (!cls) return raise(ctx, ErrorId::kSuperNotType, {MessagePart::typeName(args[1])});
  ClassCell* self = cellOrNull<ClassCell>(ctx, args[2]);
  bool fits = (self && isSubclass(ctx, args[2].offset(), args[1].offset())) || isSubclass(ctx, typeOf(ctx, args[2]), args[1].offset());
  if (!fits) {
    Value shown = self ? Value::reference(self->name) : typeNameValue(ctx, args[2]);
    return raise(ctx, ErrorId::kSuperNotInstance, {self ? "type" : "instance of", MessagePart::str(shown), MessagePart::str(Value::reference(cls->name))});
  }
  SuperCell& super = newCell<SuperCell>(ctx);
  super.cls = args[1];
  super.self = args[2];
  return valueOf(ctx, &super);
}

Value objectNew(Context& ctx, Value* args, uint32_t) {
  ClassCell* cls = cellOrNull<ClassCell>(ctx, args[0]);
  if (!cls) return raise(ctx, ErrorId::kNotCallable, {MessagePart::typeName(args[0])});
  auto kind = static_cast<Kind>(cls->instanceKind);
  if (holdsSideCell(kind)) {
    const MessagePart name = MessagePart::str(Value::reference(cls->name));
    return raise(ctx, ErrorId::kNewNotSafe, {"object", name, name});
  }
  if (kind != Kind::kInstance && kind != Kind::kException) {
    return raise(ctx, ErrorId::kCannotInstantiate, {MessagePart::str(Value::reference(cls->name))});
  }
  if (cls->header.flags & kClassAbstract) return raiseAbstract(ctx, *cls);
  return newInstance(ctx, *cls);
}

// The end of every chain of __init_subclass__: nothing is left for it to take.
Value objectInitSubclass(Context& ctx, Value* args, uint32_t count) {
  const MessagePart name = MessagePart::str(Value::reference(cellCast<ClassCell>(ctx, args[0]).name));
  DictCell* keywords = cellOrNull<DictCell>(ctx, args[count - 1]);
  if (keywords && keywords->used) return raise(ctx, ErrorId::kInitSubclassKeywords, {name});
  if (count > 2) return raise(ctx, ErrorId::kInitSubclassArguments, {name, MessagePart::integer(count - 2)});
  return Value::none();
}

Value objectSubclassHook(Context&, Value*, uint32_t) { return Value::notImplemented(); }
Value objectInit(Context&, Value*, uint32_t) { return Value::none(); }

Value objectSetattr(Context& ctx, Value* args, uint32_t) {
  if (!isStr(ctx, args[1])) return raise(ctx, ErrorId::kAttributeName, {MessagePart::typeName(args[1])});
  Symbol name = symbolOf(ctx, args[1]);
  if (name == SymbolTable::kNone) abandon(ctx, Limit::kMemory);
  return hasOwnAttributes(ctx, args[0]) ? setAttributePlain(ctx, args[0], name, args[2]) : setAttributeHere(ctx, args[0], name, args[2]);
}

Value objectDelattr(Context& ctx, Value* args, uint32_t) {
  Value passed[3] = {args[0], args[1], Value::unbound()};
  return objectSetattr(ctx, passed, 3);
}

Value objectEq(Context& ctx, Value* args, uint32_t) { return isSame(ctx, args[0], args[1]) ? Value::boolean(true) : Value::notImplemented(); }
Value objectNe(Context& ctx, Value* args, uint32_t) { return isSame(ctx, args[0], args[1]) ? Value::boolean(false) : Value::notImplemented(); }
Value objectOrder(Context&, Value*, uint32_t) { return Value::notImplemented(); }
Value objectHash(Context& ctx, Value* args, uint32_t) { return newIntUnsigned(ctx, identityOf(ctx, args[0])); }
Value objectReprOf(Context& ctx, Value* args, uint32_t) { return objectRepr(ctx, args[0]); }
Value objectStr(Context& ctx, Value* args, uint32_t) { return reprOf(ctx, args[0]); }
Value objectFormat(Context& ctx, Value* args, uint32_t) {
  if (!isStr(ctx, args[1])) return raise(ctx, ErrorId::kFormatSpecType, {MessagePart::typeName(args[1])});
  if (textOf(ctx, args[1]).length == 0) return strOf(ctx, args[0]);
  return raise(ctx, ErrorId::kFormatUnsupported, {MessagePart::typeName(args[0])});
}
Value objectGetattribute(Context& ctx, Value* args, uint32_t) {
  if (!isStr(ctx, args[1])) return raise(ctx, ErrorId::kAttributeName, {MessagePart::typeName(args[1])});
  Symbol name = symbolOf(ctx, args[1]);
  if (name == SymbolTable::kNone) abandon(ctx, Limit::kMemory);
  return getAttributePlain(ctx, args[0], name);
}

}  // namespace

constexpr Effects kW = Effects::kWrites;

extern const BuiltinDef kPropertyMethods[] = {
    {"__new__", "(cls, /, fget=None, fset=None, fdel=None, doc=None)", propertyNew, nullptr, 0, kW, JitHint::kNone, "A property."},
    {"getter", "(self, function, /)", propertyWith<0>, nullptr, 0, kW, JitHint::kNone, "With another getter."},
    {"setter", "(self, function, /)", propertyWith<1>, nullptr, 0, kW, JitHint::kNone, "With another setter."},
    {"deleter", "(self, function, /)", propertyWith<2>, nullptr, 0, kW, JitHint::kNone, "With another deleter."},
    kTableEnd,
};
extern const BuiltinDef kStaticMethodMethods[] = {
    {"__new__", "(cls, function, /)", wrapperNew<Kind::kStaticMethod>, nullptr, 0, kW, JitHint::kNone, "A static method."},
    kTableEnd,
};
extern const BuiltinDef kClassMethodMethods[] = {
    {"__new__", "(cls, function, /)", wrapperNew<Kind::kClassMethod>, nullptr, 0, kW, JitHint::kNone, "A class method."},
    kTableEnd,
};
extern const BuiltinDef kSuperMethods[] = {
    {"__new__", "(cls, type, object=None, /)", superNew, nullptr, 0, kW, JitHint::kNone, "A view of the classes behind one."},
    kTableEnd,
};
extern const BuiltinDef kObjectMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", objectNew, nullptr, 0, kW, JitHint::kNone, "A new instance."},
    {"__init__", "(self, /, *args, **kwargs)", objectInit, nullptr, 0, kW, JitHint::kNone, "Does nothing."},
    {"__subclasshook__", "(cls, subclass, /)", objectSubclassHook, nullptr, 0, Effects::kPure, JitHint::kNone, "Says nothing."},
    {"__init_subclass__", "(cls, /, *args, **kwargs)", objectInitSubclass, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Called when a class is derived."},
    {"__delattr__", "(self, name, /)", objectDelattr, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Deletes an attribute."},
    {"__eq__", "(self, value, /)", objectEq, nullptr, 0, Effects::kReads, JitHint::kNone, "Return self==value."},
    {"__ne__", "(self, value, /)", objectNe, nullptr, 0, Effects::kReads, JitHint::kNone, "Return self!=value."},
    {"__lt__", "(self, value, /)", objectOrder, nullptr, 0, Effects::kPure, JitHint::kNone, "Return self<value."},
    {"__le__", "(self, value, /)", objectOrder, nullptr, 0, Effects::kPure, JitHint::kNone, "Return self<=value."},
    {"__gt__", "(self, value, /)", objectOrder, nullptr, 0, Effects::kPure, JitHint::kNone, "Return self>value."},
    {"__ge__", "(self, value, /)", objectOrder, nullptr, 0, Effects::kPure, JitHint::kNone, "Return self>=value."},
    {"__hash__", "(self, /)", objectHash, nullptr, 0, Effects::kReads, JitHint::kNone, "Return hash(self)."},
    {"__repr__", "(self, /)", objectReprOf, nullptr, 0, Effects::kReads, JitHint::kNone, "Return repr(self)."},
    {"__str__", "(self, /)", objectStr, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Return str(self)."},
    {"__format__", "(self, format_spec, /)", objectFormat, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "str(self), if format_spec is empty."},
    {"__getattribute__", "(self, name, /)", objectGetattribute, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Return getattr(self, name)."},
    {"__setattr__", "(self, name, value, /)", objectSetattr, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Sets an attribute."},
    kTableEnd,
};

}  // namespace krait
