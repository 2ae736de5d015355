// Making classes: the class statement, and what type.__new__ does for it and for everyone else.
#include "runtime/calls/arguments.h"
#include "runtime/errors/errors.h"
#include "runtime/calls/machine_steppers.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/operators.h"

#include "runtime/objects/tables/dict.h"
#include "runtime/objects/text/str.h"
#include "runtime/program/symbols.h"

namespace krait {

extern const BuiltinDef kClassSteppers[];

namespace {

enum : uint32_t { kClassStatement, kMakeClassRow };

bool isExactType(Context& ctx, Value meta) { return meta.bits == Value::reference(typeRef(ctx, TypeId::kType)).bits; }

// The call `callee(a, b, c, **keywords)`; fewer when c or b are unbound.
Step callWith(Context& ctx, FrameCell& frame, uint32_t next, Value callee, std::initializer_list<Value> args, Value keywords) {
  DictCell* named = cellOrNull<DictCell>(ctx, keywords);
  const uint32_t n = static_cast<uint32_t>(args.size()), count = named ? dictLength(ctx, *named) : 0;
  Value* to = roomForArguments(ctx, uint64_t{n} + count);
  uint32_t i = 0, position = 0;
  for (Value v : args) to[i++] = v;  // bounded: a literal list
  ctx.callNames = 0;
  if (count) {
    TupleCell& names = newTupleCell(ctx, count);
    for (uint32_t k = 0; k < count && dictNext(ctx, *named, &position, &names.items[k], &to[n + k]);) ++k;  // bounded: roomForArguments spends
    ctx.callNames = refOf(ctx, &names);
  }
  frame.resume = next;
  return Step::call(callee);
}

// The metaclass that a class of these bases has: the most derived one. `strict`: bases that are no classes count too.
Value commonMetaclass(Context& ctx, Value meta, Value bases, bool strict) {
  TupleCell& tuple = cellCast<TupleCell>(ctx, bases);
  Ref winner = meta.offset();
  const uint32_t n = tuple.length;
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    if (!strict && !isKind(ctx, tuple.items[i], Kind::kClass)) continue;  // type.__new__ will say so
    const Ref type = typeOf(ctx, tuple.items[i]);
    if (isSubclass(ctx, winner, type)) continue;
    if (!isSubclass(ctx, type, winner)) return raise(ctx, ErrorId::kMetaclassConflict);
    winner = type;
  }
  return Value::reference(winner);
}

// An exception of __set_name__ tells whose it is. Registers as below; 8 is behind the attribute in the namespace.
void noteSetName(Context& ctx, Value* r) {
  uint32_t position = static_cast<uint32_t>(r[8].asInt()), before = 0;
  Value key, value, at = Value::none();
  // The attribute is the last one in front of `position`.
  for (uint32_t p = 0; dictNext(ctx, cellCast<DictCell>(ctx, r[3]), &p, &key, &value) && p <= position; before = p) {
    spend(ctx, 1);
    r[9] = key;
    at = value;
  }
  if (before == 0 || !isKind(ctx, ctx.exception, Kind::kException)) return;
  TextBuilder note(ctx);
  note.add("Error calling __set_name__ on '");
  note.add(typeNameValue(ctx, at));
  note.add("' instance ");
  note.add(reprStr(ctx, r[9]));
  note.add(" in '");
  note.add(Value::reference(cellCast<ClassCell>(ctx, r[7]).name));
  note.add("'");
  addNoteTo(ctx, ctx.exception, note.finish());
}

// What type.__new__ does. Registers: 0 metaclass, 1 name, 2 bases, 3 namespace (its own), 4 keywords, 5 birth or None,
// 6 the box of __class__ or None, 7 class, 8 position of the next __set_name__, 9 __slots__ as a tuple or None.
// Steps: 1 __set_name__ was called, 2 __init_subclass__ was, 3 another metaclass made the class, 4 __slots__ are a tuple.
Step makeClass(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (completed.isExit()) {
    if (frame.resume == 1) noteSetName(ctx, r);
    return reraise(ctx);
  }
  if (frame.resume == 3) return Step::done(completed);
  if (frame.resume == 4) r[9] = completed;
  if (frame.resume == 0) {
    Value meta = commonMetaclass(ctx, r[0], r[2], !r[5].isInt());
    if (meta.isExit()) return Step::raise();
    if (!(meta == r[0])) {
      Value construct = lookupInClass(ctx, meta.offset(), symbols::k_new);
      if (isKind(ctx, construct, Kind::kStaticMethod)) construct = ctx.at<WrapperCell>(construct.offset())->wrapped;
      if (isScriptMethod(ctx, construct)) return callWith(ctx, frame, 3, construct, {meta, r[1], r[2], r[3]}, r[4]);
    }
    r[0] = meta;
    r[9] = dictGetStr(ctx, cellCast<DictCell>(ctx, r[3]), symbolText(ctx, symbols::k_slots));
    if (r[9].isUnbound()) r[9] = Value::none();
    else if (isStr(ctx, r[9])) r[9] = newTuple(ctx, &r[9], 1);
    else return callValue(ctx, frame, 4, Value::reference(typeRef(ctx, TypeId::kTuple)), {r[9]});
  }
  if (frame.resume == 0 || frame.resume == 4) {
    const uint64_t birth = r[5].isInt() ? static_cast<uint64_t>(r[5].asInt()) << 32 : 0;
    r[7] = newClass(ctx, r[1], r[2], cellCast<DictCell>(ctx, r[3]), birth, r[0].offset(), r[9]);
    if (r[7].isExit()) return Step::raise();
    if (BoxCell* box = cellOrNull<BoxCell>(ctx, r[6])) box->value = r[7];
    r[8] = Value::smallInt(0);
    frame.resume = 1;
  }
  while (frame.resume == 1) {
    uint32_t position = static_cast<uint32_t>(r[8].asInt());
    Value key, value;
    if (!dictNext(ctx, cellCast<DictCell>(ctx, r[3]), &position, &key, &value)) break;
    r[8] = Value::smallInt(position);
    spend(ctx, 1);
    if (PropertyCell* property = cellOrNull<PropertyCell>(ctx, value); property && property->header.subclass == kExact) property->name = key;
    const ClassCell* isClass = cellOrNull<ClassCell>(ctx, value);
    if (!hasOwnAttributes(ctx, value) && !(isClass && isClass->meta)) continue;
    Value setName = lookupSpecial(ctx, value, symbols::k_set_name);
    if (setName.isUnbound()) continue;
    Value args[2] = {r[7], key};
    return callSpecial(ctx, frame, 1, setName, value, args, 2);
  }
  if (frame.resume == 1) {
    TupleCell& mro = cellCast<TupleCell>(ctx, cellCast<ClassCell>(ctx, r[7]).mro);
    const uint32_t n = mro.length;
    for (uint32_t i = 1; i < n; ++i) {  // bounded: the bases of a class statement
      Value hook = classOwn(ctx, cellCast<ClassCell>(ctx, mro.items[i]), symbols::k_init_subclass);
      if (hook.isUnbound()) continue;
      if (isKind(ctx, hook, Kind::kClassMethod)) hook = ctx.at<WrapperCell>(hook.offset())->wrapped;
      return callWith(ctx, frame, 2, hook, {r[7]}, r[4]);
    }
  }
  return Step::done(r[7]);
}

// Registers of the class statement.
enum : uint32_t { kBody, kBases, kKeywords, kName, kNamespace, kMeta, kBox, kGiven, kResolved, kIndex };
// Its steps: what has just been called.
enum ClassStep : uint32_t { kStart, kMroEntries, kPrepared, kBodyRan, kMade };

// Replaces bases that are no classes by what their __mro_entries__ says. True when a call must be made first.
bool resolveBases(Context& ctx, FrameCell& frame, Value completed, Step* leave) {
  Value* r = frame.registers;
  if (frame.resume == kStart) {
    r[kGiven] = r[kBases];
    r[kResolved] = newList(ctx, nullptr, 0);
    r[kIndex] = Value::smallInt(0);
  } else {
    TupleCell* entries = cellOrNull<TupleCell>(ctx, completed);
    if (!entries) {
      raise(ctx, ErrorId::kMroEntriesTuple);
      *leave = Step::raise();
      return true;
    }
    const uint32_t n = entries->length;
    spend(ctx, n);
    for (uint32_t i = 0; i < n; ++i) listAppend(ctx, cellCast<ListCell>(ctx, r[kResolved]), entries->items[i]);  // bounded: spent for above
  }
  TupleCell& given = cellCast<TupleCell>(ctx, r[kGiven]);
  uint32_t i = static_cast<uint32_t>(r[kIndex].asInt());
  for (; i < given.length; ++i) {
    spend(ctx, 1);
    Value base = given.items[i];
    if (const FunctionCell* function = cellOrNull<FunctionCell>(ctx, base); function && isKind(ctx, function->attributes, Kind::kDict)) {
      const Value own = dictGetStr(ctx, cellCast<DictCell>(ctx, function->attributes), symbolText(ctx, symbols::k_mro_entries));
      if (!own.isUnbound()) {
        r[kIndex] = Value::smallInt(i + 1);
        *leave = callValue(ctx, frame, kMroEntries, own, {r[kGiven]});
        return true;
      }
    }
    Value method = isKind(ctx, base, Kind::kClass) ? Value::unbound() : lookupSpecial(ctx, base, symbols::k_mro_entries);
    if (!method.isUnbound()) {
      r[kIndex] = Value::smallInt(i + 1);
      *leave = callSpecial(ctx, frame, kMroEntries, method, base, &r[kGiven], 1);
      return true;
    }
    listAppend(ctx, cellCast<ListCell>(ctx, r[kResolved]), base);
  }
  ListCell& resolved = cellCast<ListCell>(ctx, r[kResolved]);
  const uint32_t n = resolved.length;
  r[kBases] = newTuple(ctx, listItems(ctx, resolved, n), n);
  return false;
}

bool allClasses(Context& ctx, Value bases) {
  TupleCell& tuple = cellCast<TupleCell>(ctx, bases);
  for (uint32_t i = 0; i < tuple.length; ++i) {  // bounded: the bases of a class statement
    if (!isKind(ctx, tuple.items[i], Kind::kClass)) return false;
  }
  return true;
}

// The metaclass of the statement goes to kMeta; false: raised.
bool findMetaclass(Context& ctx, Value* r) {
  DictCell* keywords = cellOrNull<DictCell>(ctx, r[kKeywords]);
  Value text = symbolText(ctx, symbols::k_metaclass_keyword);
  Value given = keywords ? dictGetStr(ctx, *keywords, text) : Value::unbound();
  if (!given.isUnbound()) {
    r[kMeta] = given;
    r[kKeywords] = dictCopy(ctx, *keywords);
    dictDeleteStr(ctx, cellCast<DictCell>(ctx, r[kKeywords]), text);
  } else {
    TupleCell& bases = cellCast<TupleCell>(ctx, r[kBases]);
    r[kMeta] = Value::reference(bases.length ? typeOf(ctx, bases.items[0]) : typeRef(ctx, TypeId::kType));
  }
  if (!isKind(ctx, r[kMeta], Kind::kClass)) return true;
  r[kMeta] = commonMetaclass(ctx, r[kMeta], r[kBases], true);
  return !r[kMeta].isExit();
}

Step runBody(Context& ctx, FrameCell& frame) {
  Value* r = frame.registers;
  if (!r[kGiven].isNone() && !(r[kGiven] == r[kBases])) {
    dictSetStr(ctx, cellCast<DictCell>(ctx, r[kNamespace]), symbolText(ctx, symbols::k_orig_bases), r[kGiven]);
  }
  return callValue(ctx, frame, kBodyRan, r[kBody], {r[kNamespace]});
}

Step buildClass(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  switch (frame.resume) {
    case kStart:
    case kMroEntries: {
      Step leave = Step::raise();
      if (frame.resume == kStart && allClasses(ctx, r[kBases])) r[kGiven] = Value::none();
      else if (resolveBases(ctx, frame, completed, &leave)) return leave;
      if (!findMetaclass(ctx, r)) return Step::raise();
      Value prepare = isKind(ctx, r[kMeta], Kind::kClass) ? lookupInClass(ctx, r[kMeta].offset(), symbols::k_prepare) : Value::unbound();
      if (prepare.isUnbound() || isKind(ctx, prepare, Kind::kMethodDescriptor) || isExactType(ctx, r[kMeta])) {
        r[kNamespace] = newDict(ctx);
        return runBody(ctx, frame);
      }
      prepare = getAttribute(ctx, r[kMeta], symbols::k_prepare);
      if (prepare.isExit()) return Step::raise();
      return callWith(ctx, frame, kPrepared, prepare, {r[kName], r[kBases]}, r[kKeywords]);
    }
    case kPrepared:
      if (!isKind(ctx, completed, Kind::kDict)) {
        raise(ctx, ErrorId::kPrepareMapping, {MessagePart::str(Value::reference(cellCast<ClassCell>(ctx, r[kMeta]).name)), MessagePart::typeName(completed)});
        return Step::raise();
      }
      r[kNamespace] = completed;
      return runBody(ctx, frame);
    case kBodyRan: {
      // The body gives back the box of __class__, if its functions use it.
      r[kBox] = isKind(ctx, completed, Kind::kBox) ? completed : Value::none();
      if (isExactType(ctx, r[kMeta])) {
        const uint32_t codeId = cellCast<FunctionCell>(ctx, r[kBody]).codeId;
        return callStepper(ctx, frame, kMade, kClassSteppers[kMakeClassRow], {r[kMeta], r[kName], r[kBases], r[kNamespace], r[kKeywords], Value::smallInt(codeId), r[kBox]});
      }
      if (r[kBox].isRef()) dictSetStr(ctx, cellCast<DictCell>(ctx, r[kNamespace]), symbolText(ctx, symbols::k_classcell), r[kBox]);
      return callWith(ctx, frame, kMade, r[kMeta], {r[kName], r[kBases], r[kNamespace]}, r[kKeywords]);
    }
    default:
      return Step::done(completed);
  }
}

}  // namespace

extern const BuiltinDef kClassSteppers[] = {
    {"<class>", "(body, bases, keywords, name, /)", nullptr, buildClass, 10, Effects::kRunsPython, JitHint::kNone, "A class statement."},
    {"<type>", "(meta, name, bases, namespace, keywords, birth, box, /)", nullptr, makeClass, 10, Effects::kRunsPython, JitHint::kNone, "What type.__new__ does.", true},
    kTableEnd,
};
const BuiltinDef& kBuildClass = kClassSteppers[kClassStatement];
const BuiltinDef& kMakeClass = kClassSteppers[kMakeClassRow];

}  // namespace krait
