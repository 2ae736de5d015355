// Built-in functions about objects: types, attributes, identity, texts.
#include "runtime/builtins/names.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/program/symbols.h"
#include "runtime/calls/machine_steppers.h"
#include "runtime/objects/classes/attributes.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/native.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/classes/slots.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/module.h"
#include "runtime/objects/tables/dict.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/containers/range.h"
#include "runtime/objects/identity.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"

namespace krait {

extern const BuiltinDef kObjectFunctions[];

namespace {

enum : uint32_t { kChrRow };

Value chr(Context& ctx, Value* args, uint32_t count) {
  if (hasIndexMethod(ctx, args[0])) return retryWithIndex(ctx, kObjectFunctions[kChrRow], args, count, 0);
  Value v = needInt(ctx, args[0]);
  if (v.isExit()) return v;
  int64_t n;
  if (!toInt64(ctx, v, &n) || n < 0 || n > 0x10FFFF) return raise(ctx, ErrorId::kChrRange);
  return newStrPoint(ctx, static_cast<uint32_t>(n));
}

Value ord(Context& ctx, Value* args, uint32_t) {
  Value v = args[0];
  if (isStr(ctx, v)) {
    Text text = textOf(ctx, v);
    if (text.length == 1) return Value::smallInt(text[0]);
    return raise(ctx, ErrorId::kOrdLength, {MessagePart::integer(text.length)});
  }
  if (isKind(ctx, v, Kind::kBytes) || isKind(ctx, v, Kind::kByteArray)) {
    const Text bytes = bytesText(ctx, v);
    if (bytes.length == 1) return Value::smallInt(bytes.bytes[0]);
    return raise(ctx, ErrorId::kOrdLength, {MessagePart::integer(bytes.length)});
  }
  return raise(ctx, ErrorId::kOrdType, {MessagePart::typeName(v)});
}

Value hash(Context& ctx, Value* args, uint32_t) { return hashOf(ctx, args[0]); }
Value id(Context& ctx, Value* args, uint32_t) { return newIntUnsigned(ctx, identityOf(ctx, args[0])); }
Value repr(Context& ctx, Value* args, uint32_t) { return reprOf(ctx, args[0]); }
Value ascii(Context& ctx, Value* args, uint32_t) { return asciiRepr(ctx, args[0]); }

Value format(Context& ctx, Value* args, uint32_t) {
  if (args[1].isUnbound()) return formatValue(ctx, args[0], 0, emptyStr(ctx));
  if (!isStr(ctx, args[1])) return raise(ctx, ErrorId::kFormatArgument, {MessagePart::argumentType(args[1])});
  return formatValue(ctx, args[0], 0, args[1]);
}

// --- isinstance, issubclass: `classes` is a class or a tuple of such, nested.
constexpr uint32_t kMaxClassNesting = 100;

Value derives(Context& ctx, Ref cls, Value classes, ErrorId error, uint32_t depth) {
  if (isKind(ctx, classes, Kind::kClass)) return Value::boolean(isSubclass(ctx, cls, classes.offset()));
  auto* tuple = cellOrNull<TupleCell>(ctx, classes);
  if (!tuple) return raise(ctx, error);
  if (depth > kMaxClassNesting) return raise(ctx, ErrorId::kRecursionDepth);
  uint32_t n = tuple->length;
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    Value v = derives(ctx, cls, tuple->items[i], error, depth + 1);
    if (v.isExit() || v.isTrue()) return v;
  }
  return Value::boolean(false);
}

// Whether some of `classes` is neither a class nor a tuple: a union, an alias, or nothing that can be asked.
bool hasOther(Context& ctx, Value classes, uint32_t depth) {
  TupleCell* tuple = cellOrNull<TupleCell>(ctx, classes);
  if (!tuple) return isKind(ctx, classes, Kind::kInstance);
  const uint32_t n = tuple->length;
  for (uint32_t i = 0; i < n && depth < kMaxClassNesting; ++i) {
    spend(ctx, 1);
    if (hasOther(ctx, tuple->items[i], depth + 1)) return true;
  }
  return false;
}

// Whether `classes` is, or holds, something whose own type answers for it.
bool asksChecks(Context& ctx, Value classes, Symbol check, uint32_t depth) {
  if (ClassCell* cls = cellOrNull<ClassCell>(ctx, classes)) return cls->meta && isScriptMethod(ctx, lookupInClass(ctx, cls->meta, check));
  TupleCell* tuple = cellOrNull<TupleCell>(ctx, classes);
  if (!tuple) return mayHaveScriptMethods(ctx, classes) && isScriptMethod(ctx, lookupSpecial(ctx, classes, check));
  const uint32_t n = depth > kMaxClassNesting ? 0 : tuple->length;
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    if (asksChecks(ctx, tuple->items[i], check, depth + 1)) return true;
  }
  return false;
}

// Whether `object` may say that its class is another one than its type.
bool claimsClass(Context& ctx, Value object) {
  if (!hasOwnAttributes(ctx, object)) return false;
  const Ref cls = typeOf(ctx, object);
  return (cellCast<ClassCell>(ctx, cls).header.flags & kClassHasGetattribute) || !lookupInClass(ctx, cls, symbols::k_class).isUnbound();
}

Value isInstance(Context& ctx, Value* args, uint32_t) {
  // An instance of the class itself is one whatever the class says (as in CPython, which does not ask then).
  if (args[1].isRef() && typeOf(ctx, args[0]) == args[1].offset()) return Value::boolean(true);
  if (asksChecks(ctx, args[1], symbols::k_instancecheck, 0)) {
    Value passed[3] = {args[0], args[1], Value::boolean(false)};
    return defer(ctx, kClassCheck, passed, 3);
  }
  if (hasOther(ctx, args[1], 0)) return deferCall(ctx, imageFunction(ctx, "_types", "is_instance"), args, 2);
  Value v = derives(ctx, typeOf(ctx, args[0]), args[1], ErrorId::kInstanceArg2, 0);
  return !v.isExit() && !v.isTrue() && claimsClass(ctx, args[0]) ? defer(ctx, kClaimedClass, args, 2) : v;
}
Value isSubclassOf(Context& ctx, Value* args, uint32_t) {
  if (asksChecks(ctx, args[1], symbols::k_subclasscheck, 0)) {
    Value passed[3] = {args[0], args[1], Value::boolean(true)};
    return defer(ctx, kClassCheck, passed, 3);
  }
  if (!isKind(ctx, args[0], Kind::kClass)) return raise(ctx, ErrorId::kSubclassArg1);
  if (hasOther(ctx, args[1], 0)) return deferCall(ctx, imageFunction(ctx, "_types", "is_subclass"), args, 2);
  return derives(ctx, args[0].offset(), args[1], ErrorId::kSubclassArg2, 0);
}

// type(object), or type(name, bases, dict).
Value newType(Context& ctx, Value* args, uint32_t) {
  const bool exact = args[0].bits == Value::reference(typeRef(ctx, TypeId::kType)).bits;
  if (!isKind(ctx, args[0], Kind::kClass) || !isSubclass(ctx, args[0].offset(), typeRef(ctx, TypeId::kType))) {
    return raise(ctx, ErrorId::kNewNotType, {"type", MessagePart::typeName(args[0])});
  }
  if (args[1].isUnbound() && exact) return raise(ctx, ErrorId::kTypeArguments);
  if (args[2].isUnbound() && args[3].isUnbound() && !exact) return raise(ctx, ErrorId::kTypeNewArguments, {MessagePart::integer(1)});
  if (args[2].isUnbound() && args[3].isUnbound()) return Value::reference(typeOf(ctx, args[1]));
  if (args[3].isUnbound()) return raise(ctx, ErrorId::kTypeArguments);
  static constexpr const char* kOrdinals[] = {"1", "2", "3"};
  static constexpr const char* kKinds[] = {"str", "tuple", "dict"};
  bool right[3] = {isStr(ctx, args[1]), isKind(ctx, args[2], Kind::kTuple), isKind(ctx, args[3], Kind::kDict)};
  for (uint32_t i = 0; i < 3; ++i) {  // bounded: 3
    if (!right[i]) return raise(ctx, ErrorId::kTypeNewArgument, {kOrdinals[i], kKinds[i], MessagePart::typeName(args[i + 1])});
  }
  const Text name = textOf(ctx, args[1]);
  const uint8_t null = 0;
  if (findText(ctx, name, {&null, 1, 0}, 0, name.length) >= 0) return raise(ctx, ErrorId::kTypeNameNull);
  const Value qualified = dictGetStr(ctx, *ctx.at<DictCell>(args[3].offset()), symbolText(ctx, symbols::k_qualname));
  if (!qualified.isUnbound() && !isStr(ctx, qualified)) return raise(ctx, ErrorId::kTypeQualname, {MessagePart::typeName(qualified)});
  Value ns = dictCopy(ctx, *ctx.at<DictCell>(args[3].offset())), text = symbolText(ctx, symbols::k_classcell);
  Value module = symbolText(ctx, symbols::k_module);
  if (dictGetStr(ctx, cellCast<DictCell>(ctx, ns), module).isUnbound()) {
    // CPython asks the caller's frame, which compiled code does not have: a class made by a call is the main module's.
    dictSetStr(ctx, cellCast<DictCell>(ctx, ns), module, symbolText(ctx, symbols::k_main));
  }
  Value box = dictGetStr(ctx, cellCast<DictCell>(ctx, ns), text);
  if (!box.isUnbound()) dictDeleteStr(ctx, cellCast<DictCell>(ctx, ns), text);
  Value passed[7] = {args[0], plainStr(ctx, args[1]), args[2], ns, args[4].isUnbound() ? Value::none() : args[4], Value::none(), box.isUnbound() ? Value::none() : box};
  return defer(ctx, kMakeClass, passed, 7);
}

Value typeInit(Context&, Value*, uint32_t) { return Value::none(); }
// type.__call__: without asking the metaclass again.
Value typeCall(Context& ctx, Value* args, uint32_t count) {
  DictCell* keywords = cellOrNull<DictCell>(ctx, args[count - 1]);
  const uint32_t given = count - 2, named = keywords ? dictLength(ctx, *keywords) : 0;
  TupleCell &values = newTupleCell(ctx, given + named), &names = newTupleCell(ctx, named);
  spend(ctx, given + named);
  for (uint32_t i = 0; i < given; ++i) values.items[i] = args[i + 1];  // bounded: spent for above
  uint32_t position = 0;
  for (uint32_t k = 0; k < named && dictNext(ctx, *keywords, &position, &names.items[k], &values.items[given + k]);) ++k;  // bounded: spent for above
  Value passed[3] = {args[0], valueOf(ctx, &values), named ? valueOf(ctx, &names) : Value::none()};
  return defer(ctx, kInstantiate, passed, 3);
}
Value typeMro(Context& ctx, Value* args, uint32_t) {
  TupleCell& mro = cellCast<TupleCell>(ctx, cellCast<ClassCell>(ctx, args[0]).mro);
  return newList(ctx, mro.items, mro.length);
}
Value typePrepare(Context& ctx, Value*, uint32_t) { return newDict(ctx); }
Value typeRepr(Context& ctx, Value* args, uint32_t) { return nativeRepr(ctx, args[0]); }
Value typeInstanceCheck(Context& ctx, Value* args, uint32_t) { return Value::boolean(isSubclass(ctx, typeOf(ctx, args[1]), args[0].offset())); }
Value typeSubclassCheck(Context& ctx, Value* args, uint32_t) {
  if (!isKind(ctx, args[1], Kind::kClass)) return raise(ctx, ErrorId::kSubclassArg1);
  return Value::boolean(isSubclass(ctx, args[1].offset(), args[0].offset()));
}

// --- attributes
bool attributeName(Context& ctx, Value v, Symbol* name) {
  if (!isStr(ctx, v)) {
    raise(ctx, ErrorId::kAttributeName, {MessagePart::typeName(v)});
    return false;
  }
  *name = symbolOf(ctx, v);
  if (*name == SymbolTable::kNone) abandon(ctx, Limit::kMemory);
  return true;
}

// getattr with a default, or hasattr (default unbound: the answer is a bool).
Value attributeOr(Context& ctx, Value object, Value name, Value absent) {
  Symbol symbol;
  if (!attributeName(ctx, name, &symbol)) return Value::exit();
  Value v = getAttributeIfAny(ctx, object, symbol);
  if (v.isUnbound()) return absent.isUnbound() ? Value::boolean(false) : absent;
  if (!v.isExit()) return absent.isUnbound() ? Value::boolean(true) : v;
  if (ctx.state == State::kCall) {
    ctx.state = State::kRunning;
    Value passed[3] = {object, name, absent};
    return defer(ctx, kHasAttribute, passed, 3);
  }
  if (!catchException(ctx, TypeId::kAttributeError)) return v;
  return absent.isUnbound() ? Value::boolean(false) : absent;
}

Value getAttr(Context& ctx, Value* args, uint32_t) {
  if (!args[2].isUnbound()) return attributeOr(ctx, args[0], args[1], args[2]);
  Symbol name;
  return attributeName(ctx, args[1], &name) ? getAttribute(ctx, args[0], name) : Value::exit();
}
Value hasAttr(Context& ctx, Value* args, uint32_t) { return attributeOr(ctx, args[0], args[1], Value::unbound()); }
Value setAttr(Context& ctx, Value* args, uint32_t) {
  Symbol name;
  return attributeName(ctx, args[1], &name) ? setAttribute(ctx, args[0], name, args[2]) : Value::exit();
}
Value delAttr(Context& ctx, Value* args, uint32_t) {
  Symbol name;
  return attributeName(ctx, args[1], &name) ? deleteAttribute(ctx, args[0], name) : Value::exit();
}

Value vars(Context& ctx, Value* args, uint32_t) {
  CallerNames caller = takeCallerNames(ctx);
  if (args[0].isUnbound()) return caller.locals;
  Value v = getAttribute(ctx, args[0], symbols::k_dict);
  if (!v.isExit() || ctx.state == State::kCall || !catchException(ctx, TypeId::kAttributeError)) return v;
  return raise(ctx, ErrorId::kVarsArgument);
}

void addName(Context& ctx, void* to, Value name) { dictSetStr(ctx, *static_cast<DictCell*>(to), name, Value::none()); }

void addClassNames(Context& ctx, DictCell& names, ClassCell& cls) {
  TupleCell& mro = cellCast<TupleCell>(ctx, cls.mro);
  const uint32_t n = mro.length;
  for (uint32_t i = 0; i < n; ++i) {  // bounded: the bases of a class statement, transitively
    ClassCell& base = cellCast<ClassCell>(ctx, mro.items[i]);
    if (!(base.header.flags & kClassBuiltin)) {
      eachOwnName(ctx, mro.items[i], addName, &names);
      continue;
    }
    for (uint32_t id = 0; id < builtinCount(); ++id) {  // bounded: the tables
      if (builtinTableOf(id)->typeId == base.typeId && builtinDef(id)->name[0] != '<') addName(ctx, &names, newStr(ctx, builtinDef(id)->name));
    }
    eachDataAttribute(ctx, base, addName, &names);
    spend(ctx, builtinCount() / 64);
  }
  for (const char* name : {"__class__", "__doc__"}) addName(ctx, &names, newStr(ctx, name));  // bounded: 2
}

}  // namespace

Value attributeNames(Context& ctx, Value object) {
  if (ModuleCell* module = cellOrNull<ModuleCell>(ctx, object)) return dictCopy(ctx, cellCast<DictCell>(ctx, module->globals));
  Value dict = newDict(ctx);
  DictCell& names = cellCast<DictCell>(ctx, dict);
  if (ClassCell* cls = cellOrNull<ClassCell>(ctx, object)) {
    addClassNames(ctx, names, *cls);
  } else {
    if (hasOwnAttributes(ctx, object)) eachOwnName(ctx, object, addName, &names);
    addClassNames(ctx, names, cellCast<ClassCell>(ctx, typeOf(ctx, object)));
  }
  return dict;
}

namespace {

Value objectDir(Context& ctx, Value* args, uint32_t) { return listFromIterable(ctx, attributeNames(ctx, args[0])); }

// The names of an object, sorted: what __dir__ says, or its own and those of its class.
Value dir(Context& ctx, Value* args, uint32_t) {
  Value object = args[0], sorted = builtinByName(ctx, symbols::k_sorted);
  CallerNames caller = takeCallerNames(ctx);
  if (object.isUnbound()) return deferCall(ctx, sorted, &caller.locals, 1);
  Value method = lookupSpecial(ctx, object, symbols::k_dir);
  if (isScriptMethod(ctx, method)) {
    Value passed[2] = {object, method};
    return defer(ctx, kDirCall, passed, 2);
  }
  Value dict = attributeNames(ctx, object);
  return deferCall(ctx, sorted, &dict, 1);
}

constexpr Effects kReads = Effects::kReads, kRuns = Effects::kRunsPython;
constexpr JitHint kNoHint = JitHint::kNone;

}  // namespace

// Registers: 0 object, 1 name, 2 default, or unbound for hasattr. Step 1: the attribute, or its exception.
Step hasAttributeStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  bool asks = r[2].isUnbound();
  if (completed.isExit()) {
    if (!catchException(ctx, TypeId::kAttributeError)) return reraise(ctx);
    return Step::done(asks ? Value::boolean(false) : r[2]);
  }
  if (frame.resume == 0) {
    Symbol name;
    if (!attributeName(ctx, r[1], &name)) return Step::raise();
    completed = getAttribute(ctx, r[0], name);
    if (completed.isExit()) {
      if (ctx.state == State::kCall) return stepFromExit(ctx, frame, 1);
      return hasAttributeStep(ctx, frame, completed);  // bounded: `completed` is exit now
    }
  }
  return Step::done(asks ? Value::boolean(true) : completed);
}

// isinstance and issubclass where checks of the script are asked. Registers: 0 object, 1 classes, 2 whether it is
// issubclass, 3 what is left to look at (a list used as a stack). Steps: 1 what a check said, 2 its truth.
Step classCheckStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  const bool ofClass = r[2].isTrue();
  const Symbol check = ofClass ? symbols::k_subclasscheck : symbols::k_instancecheck;
  if (frame.resume == 0) r[3] = newList(ctx, &r[1], 1);
  if (frame.resume == 1) {
    completed = truth(ctx, completed);
    if (completed.isExit()) return stepFromExit(ctx, frame, 2);
  }
  if (frame.resume && completed.isTrue()) return Step::done(Value::boolean(true));
  ListCell& left = cellCast<ListCell>(ctx, r[3]);
  while (left.length) {
    spend(ctx, 1);
    Value at = listItems(ctx, left, left.length)[left.length - 1];
    --left.length;
    if (TupleCell* tuple = cellOrNull<TupleCell>(ctx, at)) {
      const uint32_t n = tuple->length;
      spend(ctx, n);
      for (uint32_t i = n; i-- > 0;) listAppend(ctx, left, tuple->items[i]);  // bounded: spent for above
      continue;
    }
    // An object of exactly that class needs no check.
    if (!ofClass && isKind(ctx, at, Kind::kClass) && typeOf(ctx, r[0]) == at.offset()) return Step::done(Value::boolean(true));
    Value method = mayHaveScriptMethods(ctx, at) ? lookupSpecial(ctx, at, check) : Value::unbound();
    if (isScriptMethod(ctx, method)) return callSpecial(ctx, frame, 1, method, at, &r[0], 1);
    Value args[2] = {r[0], at};
    Value v = ofClass ? isSubclassOf(ctx, args, 2) : isInstance(ctx, args, 2);
    if (v.isExit()) return stepFromExit(ctx, frame, 2);
    if (v.isTrue()) return Step::done(v);
  }
  return Step::done(Value::boolean(false));
}

// isinstance of what claims another class. Registers: 0 object, 1 classes. Step 1: its __class__.
Step claimedClassStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    completed = getAttribute(ctx, r[0], symbols::k_class);
    if (completed.isExit() && ctx.state == State::kCall) return stepFromExit(ctx, frame, 1);
  }
  if (completed.isExit() && !catchException(ctx, TypeId::kAttributeError)) return reraise(ctx);
  if (!isKind(ctx, completed, Kind::kClass)) return Step::done(Value::boolean(false));
  completed = derives(ctx, completed.offset(), r[1], ErrorId::kInstanceArg2, 0);
  return completed.isExit() ? Step::raise() : Step::done(completed);
}

// Registers: 0 object, 1 its __dir__. Steps: 1 has the names, 2 has them sorted.
Step dirCallStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  switch (frame.resume) {
    case 0: return callSpecial(ctx, frame, 1, r[1], r[0], nullptr, 0);
    case 1: return callValue(ctx, frame, 2, builtinByName(ctx, symbols::k_sorted), {completed});
    default: return Step::done(completed);
  }
}

extern const BuiltinDef kTypeConstructor[] = {
    {"__init__", "(self, /, *args, **kwargs)", typeInit, nullptr, 0, Effects::kPure, kNoHint, "Does nothing."},
    {"__call__", "(self, /, *args, **kwargs)", typeCall, nullptr, 0, kRuns, kNoHint, "Call self as a function."},
    {"mro", "(self, /)", typeMro, nullptr, 0, kReads, kNoHint, "Return a type's method resolution order."},
    {"__prepare__", "(cls, /, *args, **kwargs)", typePrepare, nullptr, 0, kReads, kNoHint, "Create the namespace for the class statement"},
    {"__repr__", "(self, /)", typeRepr, nullptr, 0, kReads, kNoHint, "Return repr(self)."},
    {"__instancecheck__", "(self, instance, /)", typeInstanceCheck, nullptr, 0, kReads, kNoHint, "Check if an object is an instance."},
    {"__subclasscheck__", "(self, subclass, /)", typeSubclassCheck, nullptr, 0, kReads, kNoHint, "Check if a class is a subclass."},
    {"__new__", "(cls, object=None, bases=None, dict=None, /, **kwds)", newType, nullptr, 0, kRuns, kNoHint, "type(object) -> the object's type; type(name, bases, dict) -> a new type"},
    kTableEnd,
};

extern const BuiltinDef kObjectDir[] = {{"__dir__", "(self, /)", objectDir, nullptr, 0, Effects::kReads, JitHint::kNone, "Default dir() implementation."}, kTableEnd};

extern const BuiltinDef kObjectFunctions[] = {
    {"chr", "(i, /)", chr, nullptr, 0, kRuns, JitHint::kChr, "Return a Unicode string of one character with ordinal i."},
    {"ord", "(c, /)", ord, nullptr, 0, kReads, JitHint::kOrd, "Return the ordinal value of a character."},
    {"hash", "(obj, /)", hash, nullptr, 0, kRuns, kNoHint, "Return the hash value for the given object."},
    {"id", "(obj, /)", id, nullptr, 0, kReads, kNoHint, "Return the identity of an object."},
    {"repr", "(obj, /)", repr, nullptr, 0, kRuns, kNoHint, "Return the canonical string representation of the object."},
    {"ascii", "(obj, /)", ascii, nullptr, 0, kRuns, kNoHint, "Return an ASCII-only representation of an object."},
    {"format", "(value, format_spec='', /)", format, nullptr, 0, kRuns, kNoHint, "Return type(value).__format__(value, format_spec)."},
    {"isinstance", "(obj, class_or_tuple, /)", isInstance, nullptr, 0, kReads, JitHint::kIsInstance, "Return whether an object is an instance of a class or of a subclass thereof."},
    {"issubclass", "(cls, class_or_tuple, /)", isSubclassOf, nullptr, 0, kReads, kNoHint, "Return whether 'cls' is derived from another class or is the same class."},
    {"getattr", "(object, name, default=None, /)", getAttr, nullptr, 0, kRuns, kNoHint, "Get a named attribute from an object."},
    {"hasattr", "(obj, name, /)", hasAttr, nullptr, 0, kRuns, kNoHint, "Return whether the object has an attribute with the given name."},
    {"setattr", "(obj, name, value, /)", setAttr, nullptr, 0, kRuns, kNoHint, "Sets the named attribute on the given object to the specified value."},
    {"vars", "(object=None, /)", vars, nullptr, 0, kRuns, kNoHint, "Return the __dict__ of an object."},
    {"dir", "(object=None, /)", dir, nullptr, 0, kRuns, kNoHint, "Return the sorted names of an object's attributes."},
    {"delattr", "(obj, name, /)", delAttr, nullptr, 0, kRuns, kNoHint, "Deletes the named attribute from the given object."},
    kTableEnd,
};

}  // namespace krait
