// The module _collections: what collections counts, binds and reads natively.
#include "runtime/exec/builtin.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/native.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/tables/dict.h"
#include "runtime/objects/tables/table_action.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/text/str.h"
#include "runtime/program/symbols.h"

namespace krait {

extern const BuiltinDef kCollectionsSteppers[];

namespace {

// A property whose getter is a number: that item of the tuple (classes/attributes.cpp).
Value field(Context& ctx, Value* args, uint32_t) {
  if (!args[0].isInt()) return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(args[0])});
  PropertyCell& property = newCell<PropertyCell>(ctx);
  property.header.flags = kPropertyField;
  property.getter = args[0];
  property.setter = property.deleter = Value::none();
  property.name = Value::none();
  property.doc = args[1];
  return valueOf(ctx, &property);
}

// The values of a named tuple's fields from arguments: fields and their defaults are a tuple and a dict. A tuple.
Value bindFields(Context& ctx, Value* args, uint32_t) {
  const Value name = args[0];
  const TupleCell &fields = cellCast<TupleCell>(ctx, args[1]), &given = cellCast<TupleCell>(ctx, args[3]);
  DictCell &defaults = cellCast<DictCell>(ctx, args[2]), &keywords = cellCast<DictCell>(ctx, args[4]);
  const uint32_t n = fields.length, count = given.length;
  spend(ctx, n);
  if (count > n) {
    const uint32_t least = n + 1 - defaults.used;
    TextBuilder takes(ctx);
    if (defaults.used) {
      takes.add("from ");
      takes.add(strOf(ctx, Value::smallInt(least)));
      takes.add(" to ");
    }
    takes.add(strOf(ctx, Value::smallInt(n + 1)));
    return raise(ctx, ErrorId::kTooManyArguments, {MessagePart::str(name), MessagePart::str(takes.finish()), n ? "s" : "", MessagePart::integer(count + 1), "were"});
  }
  TupleCell& values = newTupleCell(ctx, n);
  uint32_t used = 0, missing = 0;
  for (uint32_t i = 0; i < n; ++i) {  // bounded: spent for above
    Value keyword = dictGetStr(ctx, keywords, fields.items[i]);
    used += !keyword.isUnbound();
    if (i < count && !keyword.isUnbound()) return raise(ctx, ErrorId::kMultipleValues, {MessagePart::str(name), MessagePart::str(fields.items[i])});
    Value v = i < count ? given.items[i] : keyword;
    values.items[i] = v.isUnbound() ? dictGetStr(ctx, defaults, fields.items[i]) : v;
    missing += values.items[i].isUnbound();
  }
  if (used < keywords.used) {
    uint32_t position = 0;
    Value key;
    while (dictNext(ctx, keywords, &position, &key, nullptr)) {
      spend(ctx, n);
      bool known = false;
      for (uint32_t i = 0; i < n; ++i) known |= equalStr(ctx, fields.items[i], key);  // bounded: spent for above
      if (!known) return raise(ctx, ErrorId::kUnexpectedKeyword, {MessagePart::str(name), MessagePart::str(key)});
    }
  }
  if (!missing) return valueOf(ctx, &values);
  TextBuilder names(ctx);
  for (uint32_t i = 0, seen = 0; i < n; ++i) {  // bounded: spent for above
    if (!values.items[i].isUnbound()) continue;
    if (seen) names.add(seen + 1 < missing ? ", " : missing == 2 ? " and " : ", and ");
    names.add("'");
    names.add(fields.items[i]);
    names.add("'");
    ++seen;
  }
  return raise(ctx, ErrorId::kMissingArguments, {MessagePart::str(name), MessagePart::integer(missing), "positional", missing == 1 ? "" : "s", MessagePart::str(names.finish())});
}

// mapping[x] = mapping.get(x, 0) + 1 for each x: at once while counting needs no Python. Registers: 0 mapping, 1 iterable,
// 2 iterator, 3 the element. Steps: 1 iterator, 2 element, 3 its count so far, 4 the new count, 5 stored.
Step countStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  const bool plain = isKind(ctx, r[0], Kind::kDict) && isPlainMapping(ctx, r[0]) &&
                     (headerOf(ctx, r[0]).subclass == kExact || !isScriptMethod(ctx, lookupSpecial(ctx, r[0], symbols::k_setitem)));
  uint32_t step = frame.resume;
  bool fresh = step == 2;
  if (step == 0) {
    completed = getIterator(ctx, r[1]);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
    step = 1;
  }
  if (step == 1) r[2] = completed;
  while (true) {
    if (step < 3 || step == 5) {
      Step leave = Step::raise();
      switch (nextItem(ctx, frame, r[2], 2, &fresh, completed, &r[3], &leave)) {
        case Pull::kLeave: return leave;
        case Pull::kEnd: return Step::done(Value::none());
        case Pull::kValue: break;
      }
      uint64_t hash;
      if (!keyHash(ctx, r[3], &hash) && hashOf(ctx, r[3]).isExit()) {  // what has no hash is told otherwise than by a dict
        if (ctx.state != State::kCall) return Step::raise();
        ctx.state = State::kRunning;
      }
      completed = tableAction(ctx, TableActionId::kGet, r[0], r[3], Value::smallInt(0));
      if (completed.isExit()) return stepFromExit(ctx, frame, 3);
      step = 3;
    }
    if (step == 3) {
      completed = binaryOp(ctx, BinaryOperator::kAdd, completed, Value::smallInt(1));
      if (completed.isExit()) return stepFromExit(ctx, frame, 4);
    }
    completed = plain ? tableAction(ctx, TableActionId::kStore, r[0], r[3], completed) : setItem(ctx, r[0], r[3], completed);
    if (completed.isExit()) return stepFromExit(ctx, frame, 5);
    step = 5;
  }
}

Value countElements(Context& ctx, Value* args, uint32_t) {
  if (!isKind(ctx, args[0], Kind::kDict)) return raise(ctx, ErrorId::kNotMapping, {MessagePart::typeName(args[0])});
  return defer(ctx, kCollectionsSteppers[0], args, 2);
}

// OrderedDict.move_to_end: True, or False when finding the key needs Python.
Value moveToEnd(Context& ctx, Value* args, uint32_t) {
  DictCell& dict = cellCast<DictCell>(ctx, args[0]);
  uint64_t hash;
  Probe probe;
  uint32_t entry;
  if (!keyHash(ctx, args[1], &hash)) return Value::boolean(false);
  switch (dictSearch(ctx, dict, args[1], hash, probe, &entry)) {
    case Found::kUnsure: return Value::boolean(false);
    case Found::kNo: return raiseObject(ctx, makeException(ctx, TypeId::kKeyError, newTuple(ctx, &args[1], 1)));
    case Found::kYes: break;
  }
  if (args[2].isTrue()) {
    const DictEntry e = *dictEntryAt(ctx, dict, entry);
    dictRemoveEntry(ctx, dict, entry);
    dictInsert(ctx, dict, e.key, e.hash, e.value);
  } else {
    dictMoveToFront(ctx, dict, entry);
  }
  return Value::boolean(true);
}

// --- for abstract base classes

Symbol nameArgument(Context& ctx, Value v) {
  Symbol name = isStr(ctx, v) ? symbolOf(ctx, v) : SymbolTable::kNone;
  if (name == SymbolTable::kNone) abandon(ctx, Limit::kMemory);
  return name;
}

Value rawAttribute(Context& ctx, Value* args, uint32_t) {
  if (!isKind(ctx, args[0], Kind::kClass) || !isStr(ctx, args[1])) return Value::none();
  Value v = lookupInClass(ctx, args[0].offset(), nameArgument(ctx, args[1]));
  return v.isUnbound() ? Value::none() : v;
}

// True when the class has all of these and none is None, else NotImplemented.
Value hasMethods(Context& ctx, Value* args, uint32_t count) {
  if (!isKind(ctx, args[0], Kind::kClass)) return Value::notImplemented();
  for (uint32_t i = 1; i < count; ++i) {
    spend(ctx, 1);
    if (!isStr(ctx, args[i])) return Value::notImplemented();
    Value v = lookupInClass(ctx, args[0].offset(), nameArgument(ctx, args[i]));
    if (v.isUnbound() || v.isNone()) return Value::notImplemented();
  }
  return Value::boolean(true);
}

// The classes that derive directly from a class with a metaclass of its own.
Value derivedClasses(Context& ctx, Value* args, uint32_t) {
  Value found = newList(ctx, nullptr, 0);
  ClassCell* cls = cellOrNull<ClassCell>(ctx, args[0]);
  if (!cls || !cls->meta || !ctx.classes) return found;
  ListCell& all = cellCast<ListCell>(ctx, ctx.classes);
  const uint32_t n = all.length;
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    Value other = listItems(ctx, all, n)[i];
    TupleCell& bases = cellCast<TupleCell>(ctx, cellCast<ClassCell>(ctx, other).bases);
    for (uint32_t k = 0; k < bases.length; ++k) {  // bounded: the bases of a class statement
      if (bases.items[k] == args[0]) listAppend(ctx, cellCast<ListCell>(ctx, found), other);
    }
  }
  return found;
}

// What patterns take instances of a class and of those that derive from it for.
void markClass(Context& ctx, Ref cls, uint16_t flags) {
  if (cellCast<ClassCell>(ctx, cls).header.flags & kClassBuiltin) return;
  cellCast<ClassCell>(ctx, cls).header.flags |= flags;
  if (!ctx.classes) return;
  ListCell& all = cellCast<ListCell>(ctx, ctx.classes);
  const uint32_t n = all.length;
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    ClassCell& other = cellCast<ClassCell>(ctx, listItems(ctx, all, n)[i]);
    if (isSubclass(ctx, refOf(ctx, &other), cls)) other.header.flags |= flags;
  }
}
Value markPatternKind(Context& ctx, Value* args, uint32_t) {
  if (isKind(ctx, args[0], Kind::kClass)) markClass(ctx, args[0].offset(), args[1].isTrue() ? kClassSequence : kClassMapping);
  return Value::none();
}
Value copyPatternKind(Context& ctx, Value* args, uint32_t) {
  if (!isKind(ctx, args[0], Kind::kClass) || !isKind(ctx, args[1], Kind::kClass)) return Value::none();
  const uint16_t flags = ctx.at<ClassCell>(args[0].offset())->header.flags & (kClassSequence | kClassMapping);
  if (flags) markClass(ctx, args[1].offset(), flags);
  return Value::none();
}

}  // namespace

extern const BuiltinDef kCollectionsSteppers[] = {
    {"count_elements", "(mapping, iterable, /)", nullptr, countStep, 4, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

extern const BuiltinDef kCollectionsFunctions[] = {
    {"field", "(index, doc, /)", field, nullptr, 0, Effects::kReads, JitHint::kNone, "A property that is an item of a tuple."},
    {"bind_fields", "(name, fields, defaults, args, keywords, /)", bindFields, nullptr, 0, Effects::kReads, JitHint::kNone, "The values of a named tuple's fields."},
    {"move_to_end", "(dict, key, last, /)", moveToEnd, nullptr, 0, Effects::kWrites, JitHint::kNone, "True when the key is moved, False when Python must find it."},
    {"raw_attribute", "(cls, name, /)", rawAttribute, nullptr, 0, Effects::kReads, JitHint::kNone, "An attribute as the class has it."},
    {"has_methods", "(type, /, *names)", hasMethods, nullptr, 0, Effects::kReads, JitHint::kNone, "True or NotImplemented."},
    {"derived_classes", "(type, /)", derivedClasses, nullptr, 0, Effects::kReads, JitHint::kNone, "What derives directly from an abstract class."},
    {"mark_pattern_kind", "(type, sequence, /)", markPatternKind, nullptr, 0, Effects::kWrites, JitHint::kNone, "Instances match patterns of sequences or mappings."},
    {"copy_pattern_kind", "(source, type, /)", copyPatternKind, nullptr, 0, Effects::kWrites, JitHint::kNone, "Instances match the patterns of another class."},
    {"count_elements", "(mapping, iterable, /)", countElements, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Count elements in the iterable, updating the mapping"},
    kTableEnd,
};

}  // namespace krait
