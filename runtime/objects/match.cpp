// What the patterns of match statements ask of their subject.
#include "runtime/objects/match.h"

#include "runtime/exec/builtin.h"
#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

Value lengthFits(Value length, uint32_t count) {
  const int64_t n = length.isInt() ? length.asInt() : INT64_MAX, least = count & ~kMatchStar;
  return Value::boolean(count & kMatchStar ? n >= least : n == least);
}

Value matchLength(Context& ctx, Value subject, uint32_t count) {
  if (!mayHaveScriptMethods(ctx, subject)) return lengthFits(lengthOf(ctx, subject), count);
  Value args[2] = {subject, Value::smallInt(count)};
  return defer(ctx, kMatchLength, args, 2);
}

bool isMarked(Context& ctx, Value subject, ClassFlags flag) {
  return mayHaveScriptMethods(ctx, subject) && (cellCast<ClassCell>(ctx, typeOf(ctx, subject)).header.flags & flag);
}

}  // namespace

Value matchSequence(Context& ctx, Value subject, uint32_t count) {
  const bool known = isKind(ctx, subject, Kind::kList) || isKind(ctx, subject, Kind::kDeque) || isKind(ctx, subject, Kind::kTuple) || isKind(ctx, subject, Kind::kRange);
  if (!known && !isMarked(ctx, subject, kClassSequence)) return Value::boolean(false);
  return matchLength(ctx, subject, count);
}

Value matchMapping(Context& ctx, Value subject, uint32_t count) {
  if (!isKind(ctx, subject, Kind::kDict) && !isMarked(ctx, subject, kClassMapping)) return Value::boolean(false);
  return count ? matchLength(ctx, subject, count | kMatchStar) : Value::boolean(true);
}

// Registers: 0 subject, 1 count. Step 1: the length.
Step matchLengthStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    completed = lengthOf(ctx, r[0]);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  return Step::done(lengthFits(completed, static_cast<uint32_t>(r[1].asInt())));
}

Value matchClass(Context& ctx, Value subject, Value cls, Value names, uint32_t positional) {
  ClassCell* c = cellOrNull<ClassCell>(ctx, cls);
  if (!c) return raise(ctx, ErrorId::kMatchNotClass);
  const bool asks = c->meta && isScriptMethod(ctx, lookupInClass(ctx, c->meta, symbols::k_instancecheck));
  if (asks) {
    Value args[4] = {subject, cls, names, Value::smallInt(positional)};
    return defer(ctx, kMatchClass, args, 4);
  }
  if (!isSubclass(ctx, typeOf(ctx, subject), cls.offset())) return Value::none();
  if (!positional && cellCast<TupleCell>(ctx, names).length == 0) return emptyTuple(ctx);
  Value args[4] = {subject, cls, names, Value::smallInt(positional)};
  return defer(ctx, kMatchClass, args, 4);
}

namespace {

// Types whose one positional pattern is the subject itself.
bool matchesSelf(Context& ctx, Ref cls) {
  for (TypeId id : {TypeId::kInt, TypeId::kFloat, TypeId::kStr, TypeId::kBytes, TypeId::kList, TypeId::kTuple, TypeId::kDict, TypeId::kSet, TypeId::kFrozenSet}) {
    if (isSubclass(ctx, cls, typeRef(ctx, id))) return true;
  }
  return false;
}

// The names that the positional patterns stand for go to r[4]; false: raised.
bool positionalNames(Context& ctx, Value* r, Value matchArgs) {
  const uint32_t given = static_cast<uint32_t>(r[3].asInt());
  const MessagePart name = MessagePart::str(Value::reference(cellCast<ClassCell>(ctx, r[1]).name));
  TupleCell* args = cellOrNull<TupleCell>(ctx, matchArgs);
  if (!args) return raise(ctx, ErrorId::kMatchArgsType, {name, MessagePart::typeName(matchArgs)}), false;
  if (args->length < given) {
    const uint32_t most = args->length;
    return raise(ctx, ErrorId::kMatchTooMany, {name, MessagePart::integer(most), most == 1 ? "" : "s", MessagePart::integer(given)}), false;
  }
  ListCell& names = cellCast<ListCell>(ctx, r[4]);
  for (uint32_t i = 0; i < given; ++i) {  // bounded: the patterns of the source
    if (!isStr(ctx, args->items[i])) return raise(ctx, ErrorId::kMatchArgsElement, {MessagePart::typeName(args->items[i])}), false;
    listAppend(ctx, names, args->items[i]);
  }
  return true;
}

bool unrepeated(Context& ctx, Value* r) {
  ListCell& names = cellCast<ListCell>(ctx, r[4]);
  const uint32_t n = names.length;
  Value* items = listItems(ctx, names, n);
  for (uint32_t i = 0; i < n; ++i) {  // bounded: the patterns of the source
    for (uint32_t k = 0; k < i; ++k) {
      if (!equalStr(ctx, items[i], items[k])) continue;
      raise(ctx, ErrorId::kMatchRepeated, {MessagePart::str(Value::reference(cellCast<ClassCell>(ctx, r[1]).name)), MessagePart::repr(items[i])});
      return false;
    }
  }
  return true;
}

}  // namespace

// Registers: 0 subject, 1 class, 2 names, 3 positional count, 4 all names (list), 5 results (list).
// Steps: 1 has __match_args__ (`exit`: there is none), 2 has an attribute, 3 has what __instancecheck__ said.
Step matchClassStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    const Ref meta = cellCast<ClassCell>(ctx, r[1]).meta;
    if (meta && isScriptMethod(ctx, lookupInClass(ctx, meta, symbols::k_instancecheck))) {
      return callStepper(ctx, frame, 3, kClassCheck, {r[0], r[1], Value::boolean(false)});
    }
  }
  if (frame.resume == 3) {
    if (completed.isExit()) return Step::raise();
    if (!completed.isTrue()) return Step::done(Value::none());
    frame.resume = 0;
  }
  if (frame.resume == 0) {
    r[4] = newList(ctx, nullptr, 0);
    r[5] = newList(ctx, nullptr, 0);
    frame.resume = 1;
    if (r[3].asInt() == 0) {
      completed = emptyTuple(ctx);
    } else {
      completed = getAttribute(ctx, r[1], symbols::k_match_args);
      if (completed.isExit() && ctx.state == State::kCall) return stepFromExit(ctx, frame, 1);
    }
  }
  if (frame.resume == 1) {
    if (completed.isExit()) {
      if (!isInstanceOf(ctx, ctx.exception, TypeId::kAttributeError)) return Step::raise();
      ctx.exception = Value::none();
      completed = emptyTuple(ctx);
      if (r[3].asInt() == 1 && matchesSelf(ctx, r[1].offset())) {
        listAppend(ctx, cellCast<ListCell>(ctx, r[5]), r[0]);
        r[3] = Value::smallInt(0);
      } else if (matchesSelf(ctx, r[1].offset())) {
        raise(ctx, ErrorId::kMatchTooMany, {MessagePart::str(Value::reference(cellCast<ClassCell>(ctx, r[1]).name)), "1", "", MessagePart::integer(r[3].asInt())});
        return Step::raise();
      }
    }
    if (!positionalNames(ctx, r, completed)) return Step::raise();
    TupleCell& names = cellCast<TupleCell>(ctx, r[2]);
    for (uint32_t i = 0; i < names.length; ++i) listAppend(ctx, cellCast<ListCell>(ctx, r[4]), names.items[i]);  // bounded: the source
    if (!unrepeated(ctx, r)) return Step::raise();
    r[3] = Value::smallInt(0);  // from here on: the next name
  } else if (completed.isExit()) {
    if (!isInstanceOf(ctx, ctx.exception, TypeId::kAttributeError)) return Step::raise();
    ctx.exception = Value::none();
    return Step::done(Value::none());
  } else {
    listAppend(ctx, cellCast<ListCell>(ctx, r[5]), completed);
  }
  ListCell& names = cellCast<ListCell>(ctx, r[4]);
  while (static_cast<uint32_t>(r[3].asInt()) < names.length) {  // bounded: the patterns of the source
    const uint32_t i = static_cast<uint32_t>(r[3].asInt());
    r[3] = Value::smallInt(i + 1);
    Symbol name = symbolOf(ctx, listItems(ctx, names, i + 1)[i]);
    if (name == SymbolTable::kNone) abandon(ctx, Limit::kMemory);
    Value v = getAttribute(ctx, r[0], name);
    if (v.isExit()) {
      frame.resume = 2;
      if (ctx.state == State::kCall) return stepFromExit(ctx, frame, 2);
      if (!isInstanceOf(ctx, ctx.exception, TypeId::kAttributeError)) return Step::raise();
      ctx.exception = Value::none();
      return Step::done(Value::none());
    }
    listAppend(ctx, cellCast<ListCell>(ctx, r[5]), v);
  }
  ListCell& results = cellCast<ListCell>(ctx, r[5]);
  const uint32_t n = results.length;
  return Step::done(newTuple(ctx, listItems(ctx, results, n), n));
}

}  // namespace krait
