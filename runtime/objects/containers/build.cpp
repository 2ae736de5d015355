// Displays of sets and dicts, the merging of keywords, unpacking with a star.
#include "runtime/objects/containers/build.h"

#include "runtime/errors/errors.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/tables/set.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// registers: items, result, position. Each item may have a __hash__ or __eq__ of its own.
template <bool isDict>
Step buildStep(Context& ctx, FrameCell& frame, Value) {
  Value* r = frame.registers;
  TupleCell& items = cellCast<TupleCell>(ctx, r[0]);
  if (frame.resume == 0) {
    r[1] = isDict ? newDict(ctx) : newSet(ctx, Kind::kSet);
    r[2] = Value::smallInt(0);
    frame.resume = 1;
  }
  while (r[2].asInt() < items.length) {
    int64_t i = r[2].asInt();
    r[2] = Value::smallInt(i + (isDict ? 2 : 1));
    Value v = isDict ? dictSetItem(ctx, r[1], items.items[i], items.items[i + 1]) : setAdd(ctx, r[1], items.items[i]);
    if (v.isExit()) return stepFromExit(ctx, frame, 1);
    spend(ctx, 1);
  }
  return Step::done(r[1]);
}

// Registers: 0 dict, 1 mapping. Step 1: what the mapping says of itself, as a dict. Keys must be new strs.
Step mergeUniqueStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  DictCell& dict = cellCast<DictCell>(ctx, r[0]);
  if (frame.resume == 1) {
    r[1] = completed;
  } else if (!isPlainMapping(ctx, r[1])) {
    if (r[1].isRef() && !lookupSpecial(ctx, r[1], symbols::k_keys).isUnbound()) {
      return callStepper(ctx, frame, 1, kDictUpdate, {newDict(ctx), r[1], Value::none(), Value::boolean(true)});
    }
    raise(ctx, ErrorId::kNotMapping, {MessagePart::typeName(r[1])});
    return Step::raise();
  }
  DictCell* other = &cellCast<DictCell>(ctx, r[1]);
  uint32_t position = 0;
  Value key, value;
  while (dictNext(ctx, *other, &position, &key, &value)) {
    spend(ctx, 1);
    if (!isStr(ctx, key)) {
      raise(ctx, ErrorId::kKeywordsMustBeStrings);
      return Step::raise();
    }
    if (!dictGetStr(ctx, dict, key).isUnbound()) {
      raise(ctx, ErrorId::kKeywordTwice, {MessagePart::str(key)});
      return Step::raise();
    }
    dictSetStr(ctx, dict, key, value);
  }
  return Step::done(Value::none());
}

// registers: set, iterable and then its iterator.
Step setUpdateStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  enum : uint32_t { kStart, kIterator, kNextItem, kItem };
  if (frame.resume == kStart) {
    completed = getIterator(ctx, r[1]);
    if (completed.isExit()) return stepFromExit(ctx, frame, kIterator);
    frame.resume = kIterator;
  }
  if (frame.resume == kIterator) r[1] = completed;
  if (frame.resume == kItem) {
    if (completed.isExhausted()) return Step::done(Value::none());
    Value v = setAdd(ctx, r[0], completed);
    if (v.isExit()) return stepFromExit(ctx, frame, kNextItem);
  }
  frame.resume = kItem;
  return Step::next(r[1]);
}

// registers: iterable, before, after.
Step unpackStarredStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    bool iterable = isPlainIterable(ctx, r[0]) || (r[0].isRef() && (isIterator(ctx, r[0]) || !lookupSpecial(ctx, r[0], symbols::k_iter).isUnbound() ||
                                                                    !lookupSpecial(ctx, r[0], symbols::k_getitem).isUnbound()));
    if (!iterable) {
      raise(ctx, ErrorId::kUnpackNotIterable, {MessagePart::typeName(r[0])});
      return Step::raise();
    }
    return callStepper(ctx, frame, 1, kTupleFromIterable, {r[0]});
  }
  const TupleCell& all = cellCast<TupleCell>(ctx, completed);
  const uint32_t length = all.length;
  auto before = static_cast<uint32_t>(r[1].asInt()), after = static_cast<uint32_t>(r[2].asInt());
  if (length < before + after) {
    raise(ctx, ErrorId::kUnpackTooFewStar, {MessagePart::integer(before + after), MessagePart::integer(length)});
    return Step::raise();
  }
  TupleCell& result = newTupleCell(ctx, before + after + 1);
  const Value* items = all.items;
  copyValues(ctx, result.items, items, before);
  result.items[before] = newList(ctx, items + before, length - before - after);
  copyValues(ctx, result.items + before + 1, items + length - after, after);
  return Step::done(valueOf(ctx, &result));
}

}  // namespace

extern const BuiltinDef kBuildSteppers[] = {
    {"<set display>", "(items, /)", nullptr, buildStep<false>, 3, Effects::kRunsPython, JitHint::kNone, "{a, b}"},
    {"<dict display>", "(items, /)", nullptr, buildStep<true>, 3, Effects::kRunsPython, JitHint::kNone, "{a: b}"},
    {"<keywords>", "(dict, mapping, /)", nullptr, mergeUniqueStep, 3, Effects::kRunsPython, JitHint::kNone, "f(**mapping)"},
    {"<unpack>", "(iterable, before, after, /)", nullptr, unpackStarredStep, 3, Effects::kRunsPython, JitHint::kNone, "a, *b = c"},
    {"<set update>", "(set, iterable, /)", nullptr, setUpdateStep, 2, Effects::kRunsPython, JitHint::kNone, "{*a}"},
    kTableEnd,
};

Value buildSet(Context& ctx, Value items) {
  TupleCell& tuple = cellCast<TupleCell>(ctx, items);
  const uint32_t n = tuple.length;
  SetCell& set = setCell(ctx, newSet(ctx, Kind::kSet));
  for (uint32_t i = 0; i < n; ++i) {  // bounded: one instruction's operands
    if (setQuickAdd(ctx, set, tuple.items[i]) == Found::kUnsure) return defer(ctx, kBuildSteppers[0], &items, 1);
  }
  return valueOf(ctx, &set);
}

Value buildDict(Context& ctx, Value items) {
  TupleCell& tuple = cellCast<TupleCell>(ctx, items);
  uint32_t n = tuple.length;
  Value dict = newDict(ctx);
  for (uint32_t i = 0; i + 1 < n; i += 2) {  // bounded: one instruction's operands
    if (!dictQuickSet(ctx, cellCast<DictCell>(ctx, dict), tuple.items[i], tuple.items[i + 1])) return defer(ctx, kBuildSteppers[1], &items, 1);
  }
  return dict;
}

Value setUpdate(Context& ctx, Value set, Value iterable) {
  Value args[2] = {set, iterable};
  return defer(ctx, kBuildSteppers[4], args, 2);
}

Value dictMerge(Context& ctx, Value dict, Value mapping, bool unique) {
  if (!unique) {
    // Unlike dict.update(), {**x} takes no list of pairs.
    bool isMapping = isKind(ctx, mapping, Kind::kDict) || (mapping.isRef() && !lookupSpecial(ctx, mapping, symbols::k_keys).isUnbound());
    return isMapping ? dictUpdate(ctx, dict, mapping) : raise(ctx, ErrorId::kNotMapping, {MessagePart::typeName(mapping)});
  }
  Value args[2] = {dict, mapping};
  return defer(ctx, kBuildSteppers[2], args, 2);
}

Value unpackStarred(Context& ctx, Value iterable, uint32_t before, uint32_t after) {
  Value args[3] = {iterable, Value::smallInt(before), Value::smallInt(after)};
  return defer(ctx, kBuildSteppers[3], args, 3);
}

}  // namespace krait
