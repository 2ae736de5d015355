// The descriptor protocol: binding, data descriptors, special methods that are descriptors themselves.
#include "runtime/objects/classes/descriptors.h"

#include "runtime/calls/arguments.h"
#include "runtime/errors/errors.h"
#include "runtime/modules/functional/faces.h"
#include "runtime/objects/classes/attributes.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/classes/slots.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/native.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str.h"

namespace krait {

extern const BuiltinDef kBoundCalls[];

namespace {

using namespace symbols;

Value newBound(Context& ctx, Value descriptor, Value self) {
  BuiltinCell& cell = newCell<BuiltinCell>(ctx, Kind::kBuiltin);
  cell.builtinId = ctx.at<BuiltinCell>(descriptor.offset())->builtinId;
  cell.self = self;
  return valueOf(ctx, &cell);
}

// Whether a method of a built-in type, found in the class of `object`, applies to it: only a class of the script may have
// borrowed it from elsewhere. False: TypeError.
bool suitsFound(Context& ctx, Value descriptor, Value object) { return !hasOwnAttributes(ctx, object) || suitsDescriptor(ctx, descriptor, object); }

// A method of the descriptor's class that a script wrote; unbound when there is none.
Value scriptMethodOf(Context& ctx, Value v, Symbol name) {
  Value method = mayDescribe(ctx, v) ? lookupSpecial(ctx, v, name) : Value::unbound();
  return isScriptMethod(ctx, method) ? method : Value::unbound();
}

bool isAbsent(Value v) { return v.isNone() || v.isUnbound(); }

Value raiseNoAccessor(Context& ctx, const PropertyCell& property, Value object, const char* accessor) {
  TextBuilder name(ctx);
  if (isStr(ctx, property.name)) {
    name.add(" ");
    name.add(reprStr(ctx, property.name));
  }
  return raise(ctx, ErrorId::kNoAccessor, {MessagePart::str(name.finish()), MessagePart::typeName(object), accessor});
}

Value getByProperty(Context& ctx, const PropertyCell& property, Value object) {
  if (property.header.flags & kPropertyField) return nativeGetItem(ctx, object, property.getter);
  if (isAbsent(property.getter)) return raiseNoAccessor(ctx, property, object, "getter");
  return deferCall(ctx, property.getter, &object, 1);
}

}  // namespace

bool mayDescribe(const Context& ctx, Value v) {
  if (!v.isRef()) return false;
  const Header& header = headerOf(ctx, v);
  switch (header.kind) {
    case Kind::kFunction:
    case Kind::kMethodDescriptor: return false;
    case Kind::kInstance:
    case Kind::kException: return true;
    case Kind::kClass: return ctx.at<ClassCell>(v.offset())->meta;
    default: return header.subclass == kSubclassed && holdsSideCell(header.kind);
  }
}

bool suitsDescriptor(Context& ctx, Value descriptor, Value object) {
  const uint32_t id = ctx.at<BuiltinCell>(descriptor.offset())->builtinId;
  const BuiltinTable* table = builtinTableOf(id);
  if (!table) corrupt(ctx);
  const Ref type = ctx.typeRefs[table->typeId];
  if (isSubclass(ctx, typeOf(ctx, object), type)) return true;
  raise(ctx, ErrorId::kDescriptorSelf, {builtinDef(id)->name, MessagePart::str(Value::reference(cellCast<ClassCell>(ctx, type).name)), MessagePart::typeName(object)});
  return false;
}

Value bindByKind(Context& ctx, Value v, Value object, Ref cls, Symbol name) {
  switch (headerOf(ctx, v).kind) {
    case Kind::kFunction: return object.isUnbound() ? v : newMethod(ctx, v, object);
    case Kind::kMethodDescriptor:
      if (object.isUnbound() || name == k_new) return v;
      return suitsFound(ctx, v, object) ? newBound(ctx, v, object) : Value::exit();
    case Kind::kBuiltin: return object.isUnbound() || !faceBinds(faceOf(headerOf(ctx, v))) ? v : newMethod(ctx, v, object);
    case Kind::kStaticMethod: return ctx.at<WrapperCell>(v.offset())->wrapped;
    case Kind::kClassMethod: return newMethod(ctx, ctx.at<WrapperCell>(v.offset())->wrapped, Value::reference(cls));
    case Kind::kProperty: return object.isUnbound() ? v : getByProperty(ctx, *ctx.at<PropertyCell>(v.offset()), object);
    case Kind::kMember: {
      if (object.isUnbound()) return v;
      MemberCell& member = *ctx.at<MemberCell>(v.offset());
      Value value = memberValue(ctx, member, object);
      return value.isUnbound() ? memberNotSet(ctx, member, object) : value;
    }
    default: return v;
  }
}

Value bindClassAttribute(Context& ctx, Value v, Value object, Ref cls, Symbol name) {
  if (!v.isRef()) return v;
  if (__builtin_expect(!mayDescribe(ctx, v), 1)) return bindByKind(ctx, v, object, cls, name);
  Value get = scriptMethodOf(ctx, v, k_get);
  if (get.isUnbound()) return bindByKind(ctx, v, object, cls, name);
  Value args[2] = {object.isUnbound() ? Value::none() : object, Value::reference(cls)};
  return deferSpecial(ctx, get, v, args, 2);
}

bool isDataDescriptor(Context& ctx, Value v) {
  if (isKind(ctx, v, Kind::kProperty) || isKind(ctx, v, Kind::kMember)) return true;
  if (__builtin_expect(!mayDescribe(ctx, v), 1)) return false;
  return !scriptMethodOf(ctx, v, k_set).isUnbound() || !scriptMethodOf(ctx, v, k_delete).isUnbound();
}

Value setByProperty(Context& ctx, const PropertyCell& property, Value object, Value value) {
  Value call = value.isUnbound() ? property.deleter : property.setter;
  if (isAbsent(call) && (property.header.flags & kPropertyField)) return raise(ctx, value.isUnbound() ? ErrorId::kFieldDeleted : ErrorId::kFieldSet);  // of a named tuple
  if (isAbsent(call)) return raiseNoAccessor(ctx, property, object, value.isUnbound() ? "deleter" : "setter");
  Value args[2] = {object, value};
  return deferCall(ctx, call, args, value.isUnbound() ? 1 : 2);
}

bool setByDescriptor(Context& ctx, Value descriptor, Value object, Symbol name, Value value, Value* result) {
  if (!descriptor.isRef()) return false;
  Value set = scriptMethodOf(ctx, descriptor, value.isUnbound() ? k_delete : k_set);
  if (!set.isUnbound()) {
    Value args[2] = {object, value};
    *result = deferSpecial(ctx, set, descriptor, args, value.isUnbound() ? 1 : 2);
    return true;
  }
  if (PropertyCell* property = cellOrNull<PropertyCell>(ctx, descriptor)) {
    *result = setByProperty(ctx, *property, object, value);
  } else if (MemberCell* member = cellOrNull<MemberCell>(ctx, descriptor)) {
    if (!hasOwnAttributes(ctx, object)) return false;
    *result = setMember(ctx, *member, object, value);
  } else if (isDataDescriptor(ctx, descriptor)) {  // it has only the other one
    *result = raise(ctx, ErrorId::kAttributeNamed, {value.isUnbound() ? "__delete__" : "__set__"});
  } else {
    return false;
  }
  return true;
}

// --- special methods

namespace {

// Registers: method, self, values, names. Steps: 1 what the method is for self.
Step callBoundStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    completed = bindClassAttribute(ctx, r[0], r[1], typeOf(ctx, r[1]), k_get);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  if (frame.resume == 2) return Step::done(completed);
  TupleCell &values = cellCast<TupleCell>(ctx, r[2]), &names = cellCast<TupleCell>(ctx, r[3]);
  const uint32_t n = values.length;
  Value* to = roomForArguments(ctx, n);
  for (uint32_t i = 0; i < n; ++i) to[i] = values.items[i];  // bounded: roomForArguments spends
  ctx.callNames = names.length ? refOf(ctx, &names) : 0;
  frame.resume = 2;
  return Step::call(completed);
}

// (method, self, *args, **kwargs): what the method is for self, called.
Value callBound(Context& ctx, Value* args, uint32_t count) {
  DictCell* keywords = cellOrNull<DictCell>(ctx, args[count - 1]);
  const uint32_t given = count - 3, named = keywords ? dictLength(ctx, *keywords) : 0;
  TupleCell &values = newTupleCell(ctx, given + named), &names = newTupleCell(ctx, named);
  spend(ctx, given + named);
  for (uint32_t i = 0; i < given; ++i) values.items[i] = args[i + 2];  // bounded: spent for above
  uint32_t position = 0;
  for (uint32_t k = 0; k < named && dictNext(ctx, *keywords, &position, &names.items[k], &values.items[given + k]);) ++k;  // bounded: spent for above
  Value passed[4] = {args[0], args[1], valueOf(ctx, &values), valueOf(ctx, &names)};
  return defer(ctx, kBoundCalls[1], passed, 4);
}

// How a special method is called: with self first, as it stands, or by asking it what it is for self.
enum class Calling { kWithSelf, kPlain, kAsked };
Calling callingOf(Context& ctx, Value method) {
  if (!method.isRef()) return Calling::kPlain;
  switch (headerOf(ctx, method).kind) {
    case Kind::kFunction:
    case Kind::kMethodDescriptor: return Calling::kWithSelf;
    case Kind::kBuiltin: return faceBinds(faceOf(headerOf(ctx, method))) ? Calling::kWithSelf : Calling::kPlain;
    case Kind::kStaticMethod:
    case Kind::kClassMethod:
    case Kind::kProperty:
    case Kind::kMember: return Calling::kAsked;
    default: return scriptMethodOf(ctx, method, k_get).isUnbound() ? Calling::kPlain : Calling::kAsked;
  }
}

}  // namespace

extern const BuiltinDef kBoundCalls[] = {
    {"<bound>", "(method, self, /, *args, **kwargs)", callBound, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "A special method that is a descriptor, called."},
    {"<bound>", "(method, self, values, names, /)", nullptr, callBoundStep, 4, Effects::kRunsPython, JitHint::kNone, "The same, step by step."},
    kTableEnd,
};

Value bindUnusual(Context& ctx, Value method, Value self, Value* to, uint32_t* count) {
  const Calling calling = callingOf(ctx, method);
  *count = 0;
  if (calling == Calling::kPlain) return method;
  if (calling == Calling::kAsked) to[(*count)++] = method;
  to[(*count)++] = self;
  return calling == Calling::kAsked ? builtinCallee(builtinIdOf(kBoundCalls[0])) : method;
}

Value bindUnusualCall(Context& ctx, Value method, Value self) {
  Value first[2];
  uint32_t n;
  Value callee = bindUnusual(ctx, method, self, first, &n);
  while (n) prependArgument(ctx, first[--n]);  // bounded: two
  return callee;
}

}  // namespace krait
