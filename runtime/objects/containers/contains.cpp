// `item in container`, and the searches of list and tuple: index, count, remove.
#include "runtime/errors/errors.h"
#include "runtime/calls/answers.h"
#include "runtime/modules/containers/deque.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/containers/compare.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/containers/range.h"
#include "runtime/objects/containers/contains.h"
#include "runtime/objects/tables/table_action.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/native.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

Value inText(Context& ctx, Value str, Value item) {
  if (!isStr(ctx, item)) return raise(ctx, ErrorId::kInString, {MessagePart::typeName(item)});
  Text text = textOf(ctx, str);
  return Value::boolean(findText(ctx, text, textOf(ctx, item), 0, text.length) >= 0);
}

Value inBytes(Context& ctx, Value bytes, Value item) {
  const Text text = bytesText(ctx, bytes);
  Text part;
  uint8_t byte;
  if (isIntLike(ctx, item)) {
    if (!byteValue(ctx, item, &byte)) return Value::exit();
    part = {&byte, 1, 0};
  } else if (!bytesArgument(ctx, item, &part)) {
    return Value::exit();
  }
  return Value::boolean(findText(ctx, text, part, 0, text.length) >= 0);
}

// A number that could be in a range: an int, or a float or complex equal to one.
bool inRange(Context& ctx, const RangeCell& range, Value item, Value* at) {
  if (item.isFloat()) {
    double d = item.asFloat();
    if (!(d - d == 0) || d != __builtin_trunc(d)) return false;
    item = intFromDouble(ctx, d);
  }
  return isIntLike(ctx, item) && rangePosition(ctx, range, item, at);
}

Value inView(Context& ctx, Value view, Value item) {
  auto& cell = cellCast<DictViewCell>(ctx, view);
  if (cell.header.shape == kDictKeys) return tableAction(ctx, TableActionId::kContains, cell.dict, item, Value::unbound());
  if (cell.header.shape == kDictItems) {
    auto* pair = cellOrNull<TupleCell>(ctx, item);
    if (!pair || pair->length != 2) return Value::boolean(false);
    uint64_t hash;
    Value value;
    auto& dict = cellCast<DictCell>(ctx, cell.dict);
    if (keyHash(ctx, pair->items[0], &hash)) {
      Found found = dictFind(ctx, dict, pair->items[0], hash, &value);
      if (found == Found::kNo) return Value::boolean(false);
      if (found == Found::kYes) return compareOp(ctx, CompareOperator::kEq, value, pair->items[1]);
    }
  }
  Value args[2] = {view, item};
  return defer(ctx, kContainsSequence, args, 2);
}

}  // namespace

Found plainFind(Context& ctx, Value sequence, Value item, int64_t start, int64_t stop, uint32_t* at) {
  const Value* items;
  uint32_t n;
  if (!sequenceView(ctx, sequence, &items, &n)) corrupt(ctx);
  if (stop < n) n = stop < 0 ? 0 : static_cast<uint32_t>(stop);
  for (uint32_t i = static_cast<uint32_t>(start < 0 ? 0 : start < n ? start : n); i < n; ++i) {
    if ((i & 511) == 0) spend(ctx, 64);
    Value v = items[i];
    if (v.bits == item.bits) {
      *at = i;
      return Found::kYes;
    }
    if (v.isInt() && item.isInt()) continue;
    Found found = keyEquals(ctx, v, item);
    if (found == Found::kNo) continue;
    *at = i;
    return found;
  }
  *at = n;
  return Found::kNo;
}

Value containsOp(Context& ctx, Value container, Value item) {
  if (!container.isRef()) return raise(ctx, ErrorId::kNotContainer, {MessagePart::typeName(container)});
  if (isPlainStr(ctx, container) && item.isRef()) return inText(ctx, container, item);
  if (mayHaveScriptMethods(ctx, container)) {
    Value method = lookupSpecial(ctx, container, symbols::k_contains);
    if (method.isNone()) return raise(ctx, ErrorId::kNotAContainer, {MessagePart::typeName(container)});
    if (isScriptMethod(ctx, method)) return askMethod(ctx, method, container, &item, 1, FinishAction::kTruthOf);
  }
  return nativeContains(ctx, container, item);
}

Value nativeContains(Context& ctx, Value container, Value item) {
  switch (headerOf(ctx, container).kind) {
    case Kind::kStr:
    case Kind::kStrView:
      return inText(ctx, container, item);
    case Kind::kBytes:
    case Kind::kByteArray:
      return inBytes(ctx, container, item);
    case Kind::kDict:
      return tableAction(ctx, TableActionId::kContains, container, item, Value::unbound());
    case Kind::kSet:
    case Kind::kFrozenSet:
      return tableAction(ctx, TableActionId::kSetContains, container, item, Value::unbound());
    case Kind::kDictView:
      return inView(ctx, container, item);
    case Kind::kRange: {
      Value at;
      if (item.isFloat() || (isIntLike(ctx, item) && !mayHaveScriptMethods(ctx, item))) return Value::boolean(inRange(ctx, cellCast<RangeCell>(ctx, container), item, &at));
      break;
    }
    case Kind::kList:
    case Kind::kTuple: {
      uint32_t at;
      Found found = plainFind(ctx, container, item, 0, INT64_MAX, &at);
      if (found != Found::kUnsure) return Value::boolean(found == Found::kYes);
      break;
    }
    case Kind::kDeque: return dequeContains(ctx, container, item);
    case Kind::kMemoryView: break;
    case Kind::kInstance:
    case Kind::kClass:
    case Kind::kException:
      if (lookupSpecial(ctx, container, symbols::k_iter).isUnbound() && lookupSpecial(ctx, container, symbols::k_getitem).isUnbound()) {
        return raise(ctx, ErrorId::kNotContainer, {MessagePart::typeName(container)});
      }
      break;
    default:
      if (!isIterator(ctx, container)) return raise(ctx, ErrorId::kNotContainer, {MessagePart::typeName(container)});
  }
  Value args[2] = {container, item};
  return defer(ctx, kContainsSequence, args, 2);
}

// Through iteration. Registers: 0 container, 1 item, 2 iterator. Steps: 1 iterator, 2 value, 3 comparison, 4 its truth.
Step containsSequenceStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  bool fresh = frame.resume == 2;
  switch (frame.resume) {
    case 0: {
      // Lists and tuples look into themselves, whatever __iter__ of a subclass says.
      const bool own = isKind(ctx, r[0], Kind::kList) || isKind(ctx, r[0], Kind::kTuple);
      Value it = own ? nativeIterator(ctx, r[0]) : getIterator(ctx, r[0]);
      if (it.isExit()) return stepFromExit(ctx, frame, 1);
      r[2] = it;
      break;
    }
    case 1: r[2] = completed; break;
    case 3:
      completed = truth(ctx, completed);
      if (completed.isExit()) return stepFromExit(ctx, frame, 4);
      [[fallthrough]];
    case 4:
      if (completed.isTrue()) return Step::done(completed);
      break;
    default: break;
  }
  while (true) {
    Value value;
    Step leave = Step::raise();
    switch (nextItem(ctx, frame, r[2], 2, &fresh, completed, &value, &leave)) {
      case Pull::kLeave: return leave;
      case Pull::kEnd: return Step::done(Value::boolean(false));
      case Pull::kValue: break;
    }
    if (isSame(ctx, value, r[1])) return Step::done(Value::boolean(true));
    Value v = compareOp(ctx, CompareOperator::kEq, value, r[1]);
    if (v.isExit()) return stepFromExit(ctx, frame, 3);
    if (v.isTrue()) return Step::done(v);
  }
}

namespace {

const char* nameOf(Context& ctx, Value sequence) { return isKind(ctx, sequence, Kind::kTuple) ? "tuple" : "list"; }

Value finishSearch(Context& ctx, SearchMode mode, Value sequence, int64_t count, uint32_t at, bool found) {
  switch (mode) {
    case SearchMode::kCount: return Value::smallInt(count);
    case SearchMode::kIndex:
      if (found) return Value::smallInt(at);
      return raise(ctx, ErrorId::kNotInSequence, {nameOf(ctx, sequence), "index", nameOf(ctx, sequence)});
    case SearchMode::kRemove:
      if (!found) return raise(ctx, ErrorId::kNotInSequence, {"list", "remove", "list"});
      listReplace(ctx, cellCast<ListCell>(ctx, sequence), at, at + 1, nullptr, 0);
      return Value::none();
  }
  return Value::none();
}

}  // namespace

Value searchSequence(Context& ctx, SearchMode mode, Value sequence, Value item, int64_t start, int64_t stop) {
  int64_t count = 0;
  while (true) {
    uint32_t at;
    Found found = plainFind(ctx, sequence, item, start, stop, &at);
    if (found == Found::kUnsure) {
      // From here on with Python; what was counted so far goes along.
      Value args[6] = {Value::smallInt(static_cast<int64_t>(mode)), sequence, item, Value::smallInt(at),
                       Value::smallInt(stop > Value::kMaxInt ? Value::kMaxInt : stop), Value::smallInt(count)};
      return defer(ctx, kListSearch, args, 6);
    }
    if (found == Found::kNo || mode != SearchMode::kCount) return finishSearch(ctx, mode, sequence, count, at, found == Found::kYes);
    ++count;
    start = int64_t{at} + 1;
  }
}

// Registers: 0 mode, 1 sequence, 2 item, 3 position, 4 stop, 5 count so far. Steps: 1 comparison, 2 its truth.
Step listSearchStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  auto mode = static_cast<SearchMode>(r[0].asInt() % 3);
  uint32_t i = static_cast<uint32_t>(r[3].asInt());
  if (frame.resume == 1) {
    completed = truth(ctx, completed);
    if (completed.isExit()) return stepFromExit(ctx, frame, 2);
  }
  bool answered = frame.resume != 0;
  while (true) {
    const Value* items;
    uint32_t n;
    if (!sequenceView(ctx, r[1], &items, &n)) corrupt(ctx);
    Value equal;
    if (answered) {
      equal = completed;
      answered = false;
    } else {
      if (i >= n || i >= r[4].asInt()) {
        Value v = finishSearch(ctx, mode, r[1], r[5].asInt(), i, false);
        return v.isExit() ? Step::raise() : Step::done(v);
      }
      spend(ctx, 1);
      if (isSame(ctx, items[i], r[2])) {
        equal = Value::boolean(true);
      } else {
        equal = compareOp(ctx, CompareOperator::kEq, items[i], r[2]);
        if (equal.isExit()) {
          r[3] = Value::smallInt(i);
          return stepFromExit(ctx, frame, 1);
        }
      }
    }
    if (equal.isTrue()) {
      if (mode != SearchMode::kCount) {
        Value v = finishSearch(ctx, mode, r[1], 0, i, true);
        return v.isExit() ? Step::raise() : Step::done(v);
      }
      r[5] = Value::smallInt(r[5].asInt() + 1);
    }
    ++i;
  }
}

Value rangeSearch(Context& ctx, SearchMode mode, Value range, Value item) {
  Value at;
  if (item.isFloat() || (isIntLike(ctx, item) && !mayHaveScriptMethods(ctx, item))) {
    bool found = inRange(ctx, cellCast<RangeCell>(ctx, range), item, &at);
    if (mode == SearchMode::kCount) return Value::smallInt(found);
    return found ? at : raise(ctx, ErrorId::kNotInSequence, {"range", "index", "range"});
  }
  if (mode == SearchMode::kCount) return Value::smallInt(0);
  return raise(ctx, ErrorId::kNotInSequence, {"sequence", "index", "sequence"});
}

}  // namespace krait
