// Attribute access: instances, classes, functions, modules, exceptions, built-in types; descriptors.
#include "runtime/builtins/names.h"
#include "runtime/calls/arguments.h"
#include "runtime/errors/errors.h"
#include "runtime/calls/machine_steppers.h"
#include "runtime/program/local_code.h"
#include "runtime/modules/functional/faces.h"
#include "runtime/objects/functions/annotations.h"
#include "runtime/objects/classes/attributes.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/classes/descriptors.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/functions/function_attributes.h"
#include "runtime/objects/classes/slots.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/classes/super.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/native.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

using namespace symbols;

Value classAttribute(Context& ctx, ClassCell& cls, Symbol name) {
  switch (name) {
    case k_name:
    case k_qualname: {
      Value own = cls.header.flags & kClassBuiltin || name == k_name ? Value::unbound() : classOwn(ctx, cls, name);
      return own.isUnbound() ? Value::reference(cls.name) : own;
    }
    case k_bases: return Value::reference(cls.bases);
    case k_base: {
      TupleCell& bases = cellCast<TupleCell>(ctx, cls.bases);
      return bases.length ? bases.items[0] : Value::none();
    }
    case k_mro: return Value::reference(cls.mro);
    case k_class: return Value::reference(cls.meta ? cls.meta : typeRef(ctx, TypeId::kType));
    case k_dict: return classProxy(ctx, cls);
    case k_module:
      if (cls.header.flags & kClassBuiltin) return cls.module ? Value::reference(cls.module) : newStr(ctx, "builtins");
      break;
    case k_doc: {
      Value doc = classOwn(ctx, cls, name);
      return doc.isUnbound() ? Value::none() : doc;
    }
    case k_annotations: return annotationsOf(ctx, valueOf(ctx, &cls));
    case k_annotate: return annotateOf(ctx, valueOf(ctx, &cls));
    case k_type_params: {
      if (cls.header.flags & kClassBuiltin) return Value::unbound();
      Value params = classOwn(ctx, cls, name);
      return params.isUnbound() ? emptyTuple(ctx) : params;
    }
    default: break;
  }
  Value v = lookupInClass(ctx, refOf(ctx, &cls), name);
  return v.isUnbound() ? builtinMemberDescriptor(ctx, cls, name) : v;
}

Value missing(Context& ctx, Value object, Symbol name) {
  if (ClassCell* cls = cellOrNull<ClassCell>(ctx, object)) {
    return raise(ctx, ErrorId::kTypeNoAttribute, {MessagePart::str(Value::reference(cls->name)), MessagePart::symbol(name)});
  }
  if (ModuleCell* module = cellOrNull<ModuleCell>(ctx, object)) {
    return raise(ctx, ErrorId::kModuleNoAttribute, {MessagePart::str(Value::reference(module->name)), MessagePart::symbol(name)});
  }
  if (hasOwnAttributes(ctx, object)) {
    if (MemberCell* member = memberNamed(ctx, cellCast<ClassCell>(ctx, typeOf(ctx, object)), name)) return memberNotSet(ctx, *member, object);
  }
  if (MethodCell* method = cellOrNull<MethodCell>(ctx, object)) object = method->function;  // whose attributes it shows
  return raise(ctx, ErrorId::kNoAttribute, {MessagePart::typeName(object), MessagePart::symbol(name)});
}
}  // namespace

// The same, and the exception remembers name and object.
Value missingAttribute(Context& ctx, Value object, Symbol name) {
  missing(ctx, object, name);
  Value names[2] = {symbolText(ctx, name), object};
  setExceptionNames(ctx, ctx.exception, newTuple(ctx, names, 2));
  return Value::exit();
}

namespace {

// Exceptions and instances of the script's classes without __slots__; object() has none.
bool hasDict(Context& ctx, Ref cls) {
  const ClassCell& c = cellCast<ClassCell>(ctx, cls);
  return c.header.flags & kClassBuiltin ? c.header.flags & kClassException : !(c.header.flags & kClassNoDict);
}

// The attribute, `exit` (exception or deferred), or unbound when there is none. `__getattr__` not tried.
Value findAttribute(Context& ctx, Value object, Symbol name) {
  Ref cls = typeOf(ctx, object);
  if (hasOwnAttributes(ctx, object)) {
    Value inClass = lookupInClass(ctx, cls, name);
    if (MemberCell* member = cellOrNull<MemberCell>(ctx, inClass)) return memberValue(ctx, *member, object);
    if (!inClass.isUnbound() && isDataDescriptor(ctx, inClass)) return bindClassAttribute(ctx, inClass, object, cls, name);
    if (ExceptionCell* e = cellOrNull<ExceptionCell>(ctx, object)) {
      Value v = exceptionAttribute(ctx, *e, name);
      if (!v.isUnbound()) return v;
    }
    if (name == k_dict && hasDict(ctx, cls)) return instanceDict(ctx, object);
    Value own = instanceOwn(ctx, object, name);
    if (!own.isUnbound()) return own;
    if (!inClass.isUnbound()) return bindClassAttribute(ctx, inClass, object, cls, name);
    if (name == k_class) return Value::reference(cls);
    if (name == k_doc || name == k_module) return classAttribute(ctx, cellCast<ClassCell>(ctx, cls), name);
    return isSubclassed(ctx, object) ? dataAttribute(ctx, object, name) : Value::unbound();
  }
  if (ClassCell* c = cellOrNull<ClassCell>(ctx, object)) {
    Value ofMeta = c->meta ? lookupInClass(ctx, cls, name) : Value::unbound();
    if (!ofMeta.isUnbound() && isDataDescriptor(ctx, ofMeta)) return bindClassAttribute(ctx, ofMeta, object, cls, name);
    Value v = classAttribute(ctx, *c, name);
    if (!v.isUnbound()) return bindClassAttribute(ctx, v, Value::unbound(), refOf(ctx, c), name);
    if (ofMeta.isUnbound()) ofMeta = lookupInClass(ctx, cls, name);
    return ofMeta.isUnbound() ? ofMeta : bindClassAttribute(ctx, ofMeta, object, cls, name);
  }
  if (ModuleCell* module = cellOrNull<ModuleCell>(ctx, object)) {
    if (name == k_dict) return Value::reference(module->globals);
    if (name == k_annotations) return annotationsOf(ctx, object);
    DictCell& globals = cellCast<DictCell>(ctx, module->globals);
    Value text = symbolText(ctx, name), v = dictGetStr(ctx, globals, text);
    if (!v.isUnbound()) return v;
    if (name == k_class) return Value::reference(cls);
    v = lookupInClass(ctx, cls, name);
    if (!v.isUnbound()) return bindClassAttribute(ctx, v, object, cls, name);
    Value hook = dictGetStr(ctx, globals, symbolText(ctx, k_getattr));  // PEP 562
    return hook.isUnbound() ? hook : deferCall(ctx, hook, &text, 1);
  }
  if (SuperCell* super = cellOrNull<SuperCell>(ctx, object); super && !super->self.isNone()) {
    Ref start = typeOf(ctx, super->self);
    bool ofClass = false;
    if (ClassCell* self = cellOrNull<ClassCell>(ctx, super->self); self && isSubclass(ctx, refOf(ctx, self), super->cls.offset())) {
      start = refOf(ctx, self);
      ofClass = true;
    }
    Value v = lookupAfter(ctx, start, super->cls, name);
    if (!v.isUnbound()) return bindClassAttribute(ctx, v, ofClass ? Value::unbound() : super->self, start, name);
  }
  Value data = dataAttribute(ctx, object, name);
  if (!data.isUnbound()) return data;
  Value v = lookupInClass(ctx, cls, name);
  return v.isUnbound() ? v : bindClassAttribute(ctx, v, object, cls, name);
}

}  // namespace

// The class whose __getattribute__ and __getattr__ are asked for attributes of `object`, or null when there are none.
static ClassCell* hooksOf(Context& ctx, Value object) {
  const bool may = hasOwnAttributes(ctx, object) || (isKind(ctx, object, Kind::kClass) && ctx.at<ClassCell>(object.offset())->meta);
  if (!may) return nullptr;
  ClassCell& cls = cellCast<ClassCell>(ctx, typeOf(ctx, object));
  return cls.header.flags & kClassHasGetattr ? &cls : nullptr;
}

// What has been deferred to gives the attribute; its AttributeError asks __getattr__.
static Value deferWithHook(Context& ctx, Value object, Symbol name) {
  Value passed[4] = {object, symbolText(ctx, name), ctx.callee, newTuple(ctx, callArguments(ctx), ctx.callCount)};
  return defer(ctx, kHookedAttribute, passed, 4);
}

static Value getHooked(Context& ctx, ClassCell& cls, Value object, Symbol name) {
  Value method = cls.header.flags & kClassHasGetattribute ? lookupInClass(ctx, refOf(ctx, &cls), k_getattribute) : Value::unbound();
  Value text = symbolText(ctx, name), hook = lookupInClass(ctx, refOf(ctx, &cls), k_getattr);
  Value v = isScriptMethod(ctx, method) ? deferSpecial(ctx, method, object, &text, 1) : findAttribute(ctx, object, name);
  if (v.isUnbound()) return hook.isUnbound() ? missingAttribute(ctx, object, name) : deferSpecial(ctx, hook, object, &text, 1);
  if (!v.isExit() || hook.isUnbound()) return v;
  if (ctx.state == State::kCall) return deferWithHook(ctx, object, name);
  return catchException(ctx, TypeId::kAttributeError) ? deferSpecial(ctx, hook, object, &text, 1) : v;
}

Value getAttribute(Context& ctx, Value object, Symbol name) {
  if (ClassCell* cls = hooksOf(ctx, object)) return getHooked(ctx, *cls, object, name);
  Value v = findAttribute(ctx, object, name);
  return v.isUnbound() ? missingAttribute(ctx, object, name) : v;
}

Value lastingClassAttribute(Context& ctx, ClassCell& cls, Symbol name) {
  switch (name) {  // what classAttribute knows by itself
    case k_name: case k_qualname: case k_bases: case k_base: case k_mro: case k_class: case k_dict: case k_module: case k_doc: case k_annotations: case k_annotate:
    case k_type_params: return Value::unbound();
    default: break;
  }
  if (cls.meta) {
    if (cellCast<ClassCell>(ctx, cls.meta).header.flags & kClassHasGetattr) return Value::unbound();
    Value ofMeta = lookupInClass(ctx, cls.meta, name);
    if (!ofMeta.isUnbound() && isDataDescriptor(ctx, ofMeta)) return Value::unbound();
  }
  Value v = lookupInClass(ctx, refOf(ctx, &cls), name);
  if (!v.isRef()) return v;
  const Kind kind = headerOf(ctx, v).kind;
  if (mayDescribe(ctx, v)) return lookupSpecial(ctx, v, k_get).isUnbound() ? v : Value::unbound();
  switch (kind) {
    case Kind::kStaticMethod: return ctx.at<WrapperCell>(v.offset())->wrapped;
    case Kind::kFunction:
    case Kind::kMethodDescriptor:
    case Kind::kStr:
    case Kind::kInt:
    case Kind::kTuple:
    case Kind::kList:
    case Kind::kDict:
    case Kind::kSet:
    case Kind::kFrozenSet:
    case Kind::kClass: return v;
    default: return Value::unbound();
  }
}

Value getAttributeIfAny(Context& ctx, Value object, Symbol name) {
  ClassCell* cls = hooksOf(ctx, object);
  return cls ? getHooked(ctx, *cls, object, name) : findAttribute(ctx, object, name);
}

static Value noContextManager(Context& ctx, Value object, Symbol name) {
  const bool isAsync = name == k_aenter || name == k_aexit;
  auto has = [&](Symbol method) { return !lookupSpecial(ctx, object, method).isUnbound(); };
  const bool other = isAsync ? has(k_enter) && has(k_exit) : has(k_aenter) && has(k_aexit);
  const char* hint = !other    ? ""
                     : isAsync ? " but it supports the context manager protocol. Did you mean to use 'with'?"
                               : " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?";
  return raise(ctx, ErrorId::kNoContextManager, {MessagePart::str(qualifiedTypeName(ctx, object)), isAsync ? "asynchronous " : "", MessagePart::symbol(name), hint});
}

Value getAttributePlain(Context& ctx, Value object, Symbol name) {
  Value v = findAttribute(ctx, object, name);
  return v.isUnbound() ? missingAttribute(ctx, object, name) : v;
}

Value loadSpecial(Context& ctx, Value object, Symbol name) {
  Value method = lookupSpecial(ctx, object, name);
  if (method.isUnbound()) return noContextManager(ctx, object, name);
  if (!method.isRef()) return method;
  switch (headerOf(ctx, method).kind) {
    case Kind::kFunction:
    case Kind::kMethodDescriptor: return newMethod(ctx, method, object);
    default: return bindClassAttribute(ctx, method, object, typeOf(ctx, object), name);
  }
}

static Value findMethod(Context& ctx, Value object, Symbol name, bool* needsSelf) {
  *needsSelf = false;
  bool own = hasOwnAttributes(ctx, object);
  if (!own && (isKind(ctx, object, Kind::kClass) || isKind(ctx, object, Kind::kModule) || isKind(ctx, object, Kind::kSuper))) {
    return getAttribute(ctx, object, name);
  }
  if (own && (cellCast<ClassCell>(ctx, typeOf(ctx, object)).header.flags & kClassHasGetattribute)) return getAttribute(ctx, object, name);
  Value v = lookupInClass(ctx, typeOf(ctx, object), name);
  if (isKind(ctx, v, Kind::kFunction) || isKind(ctx, v, Kind::kMethodDescriptor)) {
    if (!own || instanceOwn(ctx, object, name).isUnbound()) {
      if (own && isKind(ctx, v, Kind::kMethodDescriptor) && (name == k_new || !suitsDescriptor(ctx, v, object))) {
        return name == k_new ? v : Value::exit();
      }
      *needsSelf = true;
      return v;
    }
  }
  return getAttribute(ctx, object, name);
}

Value loadMethod(Context& ctx, Value object, Symbol name, bool* needsSelf) {
  Value v = findMethod(ctx, object, name, needsSelf);
  if (!v.isExit() || ctx.state != State::kCall) return v;
  Value passed[2] = {ctx.callee, newTuple(ctx, callArguments(ctx), ctx.callCount)};
  return defer(ctx, kLoadedMethod, passed, 2);
}

Value setAttribute(Context& ctx, Value object, Symbol name, Value value) {
  if (hasOwnAttributes(ctx, object)) {
    ClassCell& cls = cellCast<ClassCell>(ctx, typeOf(ctx, object));
    if (cls.header.flags & kClassHasSetattr) {
      Value method = lookupInClass(ctx, refOf(ctx, &cls), value.isUnbound() ? k_delattr : k_setattr);
      Value args[2] = {symbolText(ctx, name), value};
      if (isScriptMethod(ctx, method)) return deferSpecial(ctx, method, object, args, value.isUnbound() ? 1 : 2);
    }
    return setAttributePlain(ctx, object, name, value);
  }
  if (ClassCell* cls = cellOrNull<ClassCell>(ctx, object); cls && cls->meta) {
    if (cellCast<ClassCell>(ctx, cls->meta).header.flags & kClassHasSetattr) {
      Value method = lookupInClass(ctx, cls->meta, value.isUnbound() ? k_delattr : k_setattr);
      Value args[2] = {symbolText(ctx, name), value};
      if (isScriptMethod(ctx, method)) return deferSpecial(ctx, method, object, args, value.isUnbound() ? 1 : 2);
    }
  }
  return setAttributeHere(ctx, object, name, value);
}

// An attribute of a class of the script's; `value` is unbound to delete it. What a class is made of stays as it is.
static Value setTypeAttribute(Context& ctx, ClassCell& cls, Symbol name, Value value) {
  const MessagePart shownName = MessagePart::symbol(name), shownClass = MessagePart::str(Value::reference(cls.name));
  switch (name) {
    case k_mro:
    case k_dict: return raise(ctx, ErrorId::kTypeNotWritable, {shownName});
    case k_base: return raise(ctx, ErrorId::kReadOnly);
    case k_bases:
    case k_name:
    case k_qualname:
    case k_module:
      if (value.isUnbound()) return raise(ctx, ErrorId::kCannotDeleteOfType, {shownName, shownClass});
      if (name == k_module) break;
      if (name == k_bases) {
        if (!isKind(ctx, value, Kind::kTuple)) return raise(ctx, ErrorId::kAssignTuple, {shownClass, MessagePart::typeName(value)});
        return raise(ctx, ErrorId::kBasesStay, {shownClass});
      }
      if (!isStr(ctx, value)) return raise(ctx, ErrorId::kAssignString, {shownClass, shownName, MessagePart::typeName(value)});
      if (name == k_name) {
        cls.name = value.offset();
        return Value::none();
      }
      break;
    default:
      if (value.isUnbound() && classOwn(ctx, cls, name).isUnbound()) return missing(ctx, valueOf(ctx, &cls), name);
  }
  setClassOwn(ctx, cls, name, value);
  return Value::none();
}

Value setAttributeHere(Context& ctx, Value object, Symbol name, Value value) {
  if (ClassCell* cls = cellOrNull<ClassCell>(ctx, object)) {
    Value done;
    if (cls->meta && setByDescriptor(ctx, lookupInClass(ctx, cls->meta, name), object, name, value, &done)) return done;
    if (cls->header.flags & kClassBuiltin) {
      return raise(ctx, ErrorId::kImmutableType, {MessagePart::symbol(name), MessagePart::str(Value::reference(cls->name))});
    }
    return setTypeAttribute(ctx, *cls, name, value);
  }
  if (ModuleCell* module = cellOrNull<ModuleCell>(ctx, object)) {
    DictCell& globals = cellCast<DictCell>(ctx, module->globals);
    if (value.isUnbound()) {
      if (!dictDeleteStr(ctx, globals, symbolText(ctx, name))) return missing(ctx, object, name);
    } else {
      dictSetStr(ctx, globals, symbolText(ctx, name), value);
    }
    return Value::none();
  }
  if (FunctionCell* f = cellOrNull<FunctionCell>(ctx, object)) return setFunctionAttribute(ctx, *f, name, value);
  if (BoxCell* box = cellOrNull<BoxCell>(ctx, object); box && ctx.program->symbols.text(name) == "cell_contents") {
    box->value = value;
    return Value::none();
  }
  if (PropertyCell* property = cellOrNull<PropertyCell>(ctx, object); property && name == k_doc) {
    property->doc = value.isUnbound() ? Value::none() : value;
    return Value::none();
  }
  if (BuiltinCell* face = cellOrNull<BuiltinCell>(ctx, object); face && face->header.flags) {
    if (setFaceAttribute(ctx, *face, name, value)) return Value::none();
  }
  if (findAttribute(ctx, object, name).isUnbound()) {
    return raise(ctx, ErrorId::kReadOnlyAttribute, {MessagePart::typeName(object), MessagePart::symbol(name)});
  }
  const MemberCell* member = cellOrNull<MemberCell>(ctx, builtinMemberDescriptor(ctx, cellCast<ClassCell>(ctx, typeOf(ctx, object)), name));
  if (!member) return raise(ctx, ErrorId::kReadOnlyData, {MessagePart::typeName(object), MessagePart::symbol(name)});
  if (member->header.flags & kMemberGetSet) {
    return raise(ctx, ErrorId::kGetSetReadOnly, {MessagePart::symbol(name), MessagePart::className(Value::reference(member->cls))});
  }
  return raise(ctx, ErrorId::kReadOnly);
}

Value deleteAttribute(Context& ctx, Value object, Symbol name) { return setAttribute(ctx, object, name, Value::unbound()); }

Value setAttributePlain(Context& ctx, Value object, Symbol name, Value value) {
  Ref cls = typeOf(ctx, object);
  if (name == k_class && !value.isUnbound()) {
    ClassCell* other = cellOrNull<ClassCell>(ctx, value);
    if (!other) return raise(ctx, ErrorId::kClassMustBeClass, {MessagePart::typeName(value)});
    const ClassCell& now = cellCast<ClassCell>(ctx, cls);
    if ((now.header.flags & kClassBuiltin) || (other->header.flags & kClassBuiltin)) return raise(ctx, ErrorId::kClassAssignment);
    if (!setInstanceClass(ctx, object, *other)) {
      return raise(ctx, ErrorId::kClassLayout, {MessagePart::str(Value::reference(other->name)), MessagePart::str(Value::reference(now.name))});
    }
    return Value::none();
  }
  if (name == k_dict && hasDict(ctx, cls)) {
    if (value.isUnbound()) value = newDict(ctx);
    DictCell* dict = cellOrNull<DictCell>(ctx, value);
    if (!dict) return raise(ctx, ErrorId::kDictMustBeDict, {MessagePart::typeName(value)});
    setInstanceDict(ctx, object, *dict);
    return Value::none();
  }
  Value inClass = lookupInClass(ctx, cls, name);
  Value done;
  if (setByDescriptor(ctx, inClass, object, name, value, &done)) return done;
  if (ExceptionCell* e = cellOrNull<ExceptionCell>(ctx, object); e && !value.isUnbound()) {
    switch (name) {
      case k_args: return setExceptionArgs(ctx, *e, value);
      case k_cause:
      case k_context:
        if (!value.isNone() && !isKind(ctx, value, Kind::kException)) return raise(ctx, name == k_cause ? ErrorId::kCauseType : ErrorId::kContextType);
        if (name == k_context) {
          e->context = value;
          return Value::none();
        }
        e->cause = value;
        e->header.flags |= kExceptionSuppressContext;
        return Value::none();
      case k_traceback:
        if (!value.isNone() && !isKind(ctx, value, Kind::kTraceback)) return raise(ctx, ErrorId::kTracebackType);
        e->traceback = value.isRef() ? value.offset() : 0; return Value::none();
      case k_suppress_context:
        e->header.flags = static_cast<uint16_t>(value.isTrue() ? e->header.flags | kExceptionSuppressContext : e->header.flags & ~kExceptionSuppressContext);
        return Value::none();
      default: break;
    }
  }
  if (!hasDict(ctx, cls)) {
    if (!inClass.isUnbound()) return raise(ctx, ErrorId::kReadOnlyData, {MessagePart::typeName(object), MessagePart::symbol(name)});
    if (cellCast<ClassCell>(ctx, cls).header.flags & kClassHasSetattr) return missing(ctx, object, name);
    return raise(ctx, ErrorId::kReadOnlyAttribute, {MessagePart::typeName(object), MessagePart::symbol(name)});
  }
  if (value.isUnbound() && instanceOwn(ctx, object, name).isUnbound()) return missing(ctx, object, name);
  setInstanceOwn(ctx, object, name, value);
  return Value::none();
}

}  // namespace krait
