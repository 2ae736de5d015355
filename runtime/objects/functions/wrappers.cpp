// property, staticmethod, classmethod, super and the methods of object: what classes are made with.
#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/classes/attributes.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/classes/descriptors.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/classes/super.h"
#include "runtime/objects/identity.h"
#include "runtime/objects/native.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

Value orNone(Value v) { return v.isUnbound() ? Value::none() : v; }

// The text that a getter says of itself; None when it has none.
Value docOf(Context& ctx, Value getter) {
  if (FunctionCell* f = cellOrNull<FunctionCell>(ctx, getter)) return functionDoc(ctx, *f);
  if (!getter.isRef()) return Value::none();
  Value doc = hasOwnAttributes(ctx, getter) ? instanceOwn(ctx, getter, symbols::k_doc) : dataAttribute(ctx, getter, symbols::k_doc);
  if (doc.isUnbound() && hasOwnAttributes(ctx, getter)) doc = lookupInClass(ctx, typeOf(ctx, getter), symbols::k_doc);
  return doc.isRef() && !isStr(ctx, doc) ? Value::none() : orNone(doc);
}

// property.__init__; a property of the script's class shows its text as an attribute of its own: the class has one, too.
Value propertyInit(Context& ctx, Value* args, uint32_t) {
  PropertyCell& p = cellCast<PropertyCell>(ctx, args[0]);
  p.getter = orNone(args[1]);
  p.setter = orNone(args[2]);
  p.deleter = orNone(args[3]);
  p.doc = orNone(args[4]);
  p.name = Value::none();
  p.header.flags = 0;
  if (p.doc.isNone() && !p.getter.isNone()) {
    p.doc = docOf(ctx, p.getter);
    if (!p.doc.isNone()) p.header.flags = kPropertyGetterDoc;
  }
  if (!isSubclassed(ctx, args[0])) return Value::none();
  const bool hasDict = !(cellCast<ClassCell>(ctx, typeOf(ctx, args[0])).header.flags & kClassNoDict);
  if (hasDict) setInstanceOwn(ctx, args[0], symbols::k_doc, p.doc);
  return Value::none();
}

Value propertyNew(Context& ctx, Value* args, uint32_t count) {
  args[0] = valueOf(ctx, &newCell<PropertyCell>(ctx));
  propertyInit(ctx, args, count);
  return args[0];
}

// property.getter, setter, deleter: a copy with one function replaced.
template <uint32_t which>
Value propertyWith(Context& ctx, Value* args, uint32_t) {
  PropertyCell& old = cellCast<PropertyCell>(ctx, args[0]);
  const bool ofGetter = (old.header.flags & kPropertyGetterDoc) && which == 0;
  Value made[5] = {Value::reference(typeOf(ctx, args[0])), which == 0 ? args[1] : old.getter, which == 1 ? args[1] : old.setter, which == 2 ? args[1] : old.deleter,
                   ofGetter ? Value::none() : old.doc};
  if (isSubclassed(ctx, args[0])) return deferCall(ctx, made[0], made + 1, 4);
  const uint16_t flags = old.header.flags;
  const Value name = old.name;
  Value copy = propertyNew(ctx, made, 5);
  PropertyCell& p = cellCast<PropertyCell>(ctx, copy);
  p.name = name;
  p.header.flags |= flags & kPropertyGetterDoc;
  return copy;
}

Value propertySet(Context& ctx, Value* args, uint32_t) { return setByProperty(ctx, cellCast<PropertyCell>(ctx, args[0]), args[1], args[2]); }
Value propertyDelete(Context& ctx, Value* args, uint32_t) { return setByProperty(ctx, cellCast<PropertyCell>(ctx, args[0]), args[1], Value::unbound()); }
Value propertySetName(Context& ctx, Value* args, uint32_t) {
  cellCast<PropertyCell>(ctx, args[0]).name = args[2];
  return Value::none();
}

template <Kind kind>
Value wrapperNew(Context& ctx, Value* args, uint32_t) {
  WrapperCell& w = newCell<WrapperCell>(ctx, kind);
  w.wrapped = args[1];
  return valueOf(ctx, &w);
}
Value wrapperInit(Context& ctx, Value* args, uint32_t) {
  ctx.at<WrapperCell>(args[0].offset())->wrapped = args[1];  // by its row: a class or static method
  return Value::none();
}

// Without an object, or of None, it is unbound: `self` is None.
Value superNew(Context& ctx, Value* args, uint32_t) { return newSuper(ctx, args[1], args[2]); }

Value superGet(Context& ctx, Value* args, uint32_t) {
  const bool noObject = args[1].isNone();
  if (noObject && (args[2].isUnbound() || args[2].isNone())) return raise(ctx, ErrorId::kGetOfNothing);
  const SuperCell& super = cellCast<SuperCell>(ctx, args[0]);
  if (noObject || !super.self.isNone()) return args[0];
  return newSuper(ctx, super.cls, args[1]);
}

// A cell as closures have them, empty or with a value.
Value cellNew(Context& ctx, Value* args, uint32_t) {
  BoxCell& box = newCell<BoxCell>(ctx);
  box.value = args[1];
  return valueOf(ctx, &box);
}

// Whether (self, *args, **kwargs) hold more than self.
bool hasExcess(Context& ctx, const Value* args, uint32_t count) {
  const DictCell* keywords = cellOrNull<DictCell>(ctx, args[count - 1]);
  return count > 2 || (keywords && keywords->used);
}

// Arguments left over are wrong where nobody else can have taken them: where the class has no __init__ of its own, or calls this
// from a __new__ of its own.
Value objectNew(Context& ctx, Value* args, uint32_t count) {
  ClassCell* cls = cellOrNull<ClassCell>(ctx, args[0]);
  if (cls && hasExcess(ctx, args, count)) {
    if (!lookupBelowObject(ctx, refOf(ctx, cls), symbols::k_new).isUnbound()) return raise(ctx, ErrorId::kNewExcess);
    if (lookupBelowObject(ctx, refOf(ctx, cls), symbols::k_init).isUnbound()) return raise(ctx, ErrorId::kInitArguments, {MessagePart::str(Value::reference(cls->name))});
  }
  if (!cls) return raise(ctx, ErrorId::kNewNotType, {"object", MessagePart::typeName(args[0])});
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
Value objectInit(Context& ctx, Value* args, uint32_t count) {
  if (!hasExcess(ctx, args, count)) return Value::none();
  const Ref cls = typeOf(ctx, args[0]);
  if (!lookupBelowObject(ctx, cls, symbols::k_init).isUnbound()) return raise(ctx, ErrorId::kInitExcess, {"object"});
  if (lookupBelowObject(ctx, cls, symbols::k_new).isUnbound()) return raise(ctx, ErrorId::kInitExcess, {MessagePart::typeName(args[0])});
  return Value::none();
}

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
  if (!isStr(ctx, args[1])) return raise(ctx, ErrorId::kFormatSpecType, {MessagePart::argumentType(args[1])});
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
    {"<new>", "(cls, /, fget=None, fset=None, fdel=None, doc=None)", propertyNew, nullptr, 0, kW, JitHint::kNone, "Property attribute."},
    {"__new__", "(cls, /, *args, **kwargs)", newEmptyOf<TypeId::kProperty>, nullptr, 0, kW, JitHint::kNone, "A property without functions."},
    {"__init__", "(self, /, fget=None, fset=None, fdel=None, doc=None)", propertyInit, nullptr, 0, kW, JitHint::kNone, "Sets its functions."},
    {"getter", "(self, function, /)", propertyWith<0>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "With another getter."},
    {"setter", "(self, function, /)", propertyWith<1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "With another setter."},
    {"deleter", "(self, function, /)", propertyWith<2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "With another deleter."},
    {"__set__", "(self, instance, value, /)", propertySet, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Set an attribute of instance to value."},
    {"__delete__", "(self, instance, /)", propertyDelete, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Delete an attribute of instance."},
    {"__set_name__", "(self, owner, name, /)", propertySetName, nullptr, 0, kW, JitHint::kNone, "Method to set name of a property."},
    kTableEnd,
};
extern const BuiltinDef kStaticMethodMethods[] = {
    {"<new>", "(cls, function, /)", wrapperNew<Kind::kStaticMethod>, nullptr, 0, kW, JitHint::kNone, "Convert a function to be a static method."},
    {"__new__", "(cls, /, *args, **kwargs)", newEmptyOf<TypeId::kStaticMethod>, nullptr, 0, kW, JitHint::kNone, "A static method of None."},
    {"__init__", "(self, function, /)", wrapperInit, nullptr, 0, kW, JitHint::kNone, "Sets its function."},
    kTableEnd,
};
extern const BuiltinDef kClassMethodMethods[] = {
    {"<new>", "(cls, function, /)", wrapperNew<Kind::kClassMethod>, nullptr, 0, kW, JitHint::kNone, "Convert a function to be a class method."},
    {"__new__", "(cls, /, *args, **kwargs)", newEmptyOf<TypeId::kClassMethod>, nullptr, 0, kW, JitHint::kNone, "A class method of None."},
    {"__init__", "(self, function, /)", wrapperInit, nullptr, 0, kW, JitHint::kNone, "Sets its function."},
    kTableEnd,
};
extern const BuiltinDef kSuperMethods[] = {
    {"__new__", "(cls, type, object=None, /)", superNew, nullptr, 0, kW, JitHint::kNone, "A view of the classes behind one."},
    {"__get__", "(self, instance, owner=None, /)", superGet, nullptr, 0, kW, JitHint::kNone, "Return an attribute of instance, which is of type owner."},
    kTableEnd,
};
extern const BuiltinDef kCellMaking[] = {
    {"__new__", "(cls, contents=<unrepresentable>, /)", cellNew, nullptr, 0, kW, JitHint::kNone, "Create a new cell object."},
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
