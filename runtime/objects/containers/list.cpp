// list and tuple: storage, growth, slices, concatenation, repetition; the operators of all containers.
#include "runtime/objects/containers/list.h"

#include "runtime/errors/errors.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/tables/set_methods.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"

namespace krait {

namespace {

// Fuel for copying `count` values, a piece between two polls.
constexpr uint64_t kPiece = 1 << 14;
void spendForCopy(Context& ctx, uint64_t count) {
  for (; count > kPiece; count -= kPiece) spendAlong(ctx, kPiece / 8);
  spendAlong(ctx, count / 8);
}

Ref newStorage(Context& ctx, uint64_t capacity) {
  if (capacity > kMaxSequence) abandon(ctx, Limit::kMemory);
  auto& values = newCell<ValuesCell>(ctx, capacity * sizeof(Value));
  values.capacity = static_cast<uint32_t>(capacity);
  return refOf(ctx, &values);
}

}  // namespace

void copyValues(Context& ctx, Value* to, const Value* from, uint64_t count) {
  while (count) {
    uint64_t n = count < kPiece ? count : kPiece;
    spendAlong(ctx, n / 8);
    __builtin_memcpy(to, from, n * sizeof(Value));
    to += n;
    from += n;
    count -= n;
  }
}

ListCell& newListCell(Context& ctx, uint32_t capacity) {
  auto& list = newCell<ListCell>(ctx);
  if (capacity) list.items = newStorage(ctx, capacity);
  return list;
}

Value newList(Context& ctx, const Value* items, uint32_t count) {
  auto& list = newListCell(ctx, count);
  if (count) {
    copyValues(ctx, ctx.at<ValuesCell>(list.items)->items, items, count);
    list.length = count;
  }
  return valueOf(ctx, &list);
}

Value* listItems(Context& ctx, ListCell& list, uint32_t length) {
  if (!list.items) {
    if (length) corrupt(ctx);
    return nullptr;
  }
  auto& values = cellCast<ValuesCell>(ctx, list.items);
  if (length > values.capacity) corrupt(ctx);
  return values.items;
}

void listReserve(Context& ctx, ListCell& list, uint64_t capacity) {
  uint32_t length = list.length;
  Value* old = listItems(ctx, list, length);
  uint32_t have = list.items ? ctx.at<ValuesCell>(list.items)->capacity : 0;
  if (capacity <= have) return;
  uint64_t grown = uint64_t{have} + have / 2 + 4;
  if (capacity < grown) capacity = grown;
  if (list.items && capacity <= kMaxSequence && growCell(ctx, list.items, sizeof(ValuesCell) + capacity * sizeof(Value))) {
    ctx.at<ValuesCell>(list.items)->capacity = static_cast<uint32_t>(capacity);
    return spendForCopy(ctx, length);
  }
  Ref fresh = newStorage(ctx, capacity);
  if (length) copyValues(ctx, ctx.at<ValuesCell>(fresh)->items, old, length);
  list.items = fresh;
}

void listAppend(Context& ctx, ListCell& list, Value item) {
  uint32_t length = list.length;
  if (__builtin_expect(!list.items || length >= cellCast<ValuesCell>(ctx, list.items).capacity, 0)) {
    listReserve(ctx, list, uint64_t{length} + 1);
    if (length != list.length || length >= kMaxSequence) corrupt(ctx);
  }
  ctx.at<ValuesCell>(list.items)->items[length] = item;
  list.length = length + 1;
}

void listReplace(Context& ctx, ListCell& list, uint32_t start, uint32_t stop, const Value* items, uint32_t count) {
  uint32_t length = list.length;
  listItems(ctx, list, length);
  if (stop > length) stop = length;
  if (start > stop) start = stop;
  uint64_t fresh = uint64_t{length} - (stop - start) + count;
  listReserve(ctx, list, fresh);
  if (!list.items) return;
  Value* to = ctx.at<ValuesCell>(list.items)->items;
  uint64_t tail = length - stop;
  if (tail && count != stop - start) {
    spend(ctx, tail / 8);
    __builtin_memmove(to + start + count, to + stop, tail * sizeof(Value));
  }
  copyValues(ctx, to + start, items, count);
  // Places behind the end keep nothing alive.
  for (uint64_t i = fresh; i < length; ++i) to[i] = Value::unbound();
  list.length = static_cast<uint32_t>(fresh);
}

void listReverse(Context& ctx, ListCell& list) {
  const uint32_t n = list.length;
  Value* items = listItems(ctx, list, n);
  for (uint32_t i = 0, k = n; i + 1 < k; ++i) {
    if ((i & 511) == 511) spend(ctx, 64);
    --k;
    Value v = items[i];
    items[i] = items[k];
    items[k] = v;
  }
}

bool sequenceView(Context& ctx, Value v, const Value** items, uint32_t* length) {
  if (auto* list = cellOrNull<ListCell>(ctx, v)) {
    *length = list->length;
    *items = listItems(ctx, *list, *length);
    return true;
  }
  if (auto* tuple = cellOrNull<TupleCell>(ctx, v)) {
    *length = tuple->length;
    *items = tuple->items;
    if (*length > kMaxSequence) corrupt(ctx);
    return true;
  }
  return false;
}

Value sequenceSlice(Context& ctx, Value sequence, int64_t start, int64_t step, int64_t count) {
  const Value* items;
  uint32_t length;
  if (!sequenceView(ctx, sequence, &items, &length)) corrupt(ctx);
  bool isList = isKind(ctx, sequence, Kind::kList);
  if (!isList && count == length && step == 1 && isExactly(ctx, sequence, Kind::kTuple)) return sequence;
  if (!isList && count == 0) return emptyTuple(ctx);
  uint32_t n = static_cast<uint32_t>(count);
  Value result;
  Value* to;
  if (isList) {
    auto& list = newListCell(ctx, n);
    list.length = n;
    to = listItems(ctx, list, n);
    result = valueOf(ctx, &list);
  } else {
    auto& tuple = newTupleCell(ctx, n);
    to = tuple.items;
    result = valueOf(ctx, &tuple);
  }
  if (step == 1) {
    copyValues(ctx, to, items + start, n);
  } else {
    spendAlong(ctx, n / 8);
    for (uint32_t i = 0; i < n; ++i) to[i] = items[static_cast<uint32_t>(start + i * step)];
  }
  return result;
}

Value listConcat(Context& ctx, Value a, Value b) {
  if (!isKind(ctx, b, Kind::kList)) return raise(ctx, ErrorId::kConcatList, {MessagePart::typeName(b)});
  const Value *x, *y;
  uint32_t n, m;
  sequenceView(ctx, a, &x, &n);
  sequenceView(ctx, b, &y, &m);
  if (uint64_t{n} + m > kMaxSequence) abandon(ctx, Limit::kMemory);
  auto& list = newListCell(ctx, n + m);
  Value* to = listItems(ctx, list, n + m);
  list.length = 0;
  copyValues(ctx, to, x, n);
  copyValues(ctx, to + n, y, m);
  list.length = n + m;
  return valueOf(ctx, &list);
}

Value tupleConcat(Context& ctx, Value a, Value b) {
  if (!isKind(ctx, b, Kind::kTuple)) return raise(ctx, ErrorId::kConcatTuple, {MessagePart::typeName(b)});
  const Value *x, *y;
  uint32_t n, m;
  sequenceView(ctx, a, &x, &n);
  sequenceView(ctx, b, &y, &m);
  if (!n && isExactly(ctx, b, Kind::kTuple)) return b;
  if (!m && isExactly(ctx, a, Kind::kTuple)) return a;
  if (uint64_t{n} + m > kMaxSequence) abandon(ctx, Limit::kMemory);
  auto& tuple = newTupleCell(ctx, n + m);
  copyValues(ctx, tuple.items, x, n);
  copyValues(ctx, tuple.items + n, y, m);
  return valueOf(ctx, &tuple);
}

namespace {

// Writes `items` (n of them) `times` times.
void fillRepeated(Context& ctx, Value* to, const Value* items, uint32_t n, uint64_t times) {
  if (n == 1) {
    Value v = items[0];
    for (uint64_t done = 0; done < times;) {
      uint64_t piece = times - done < 16384 ? times - done : 16384;
      spend(ctx, piece / 8);
      for (uint64_t i = 0; i < piece; ++i) to[done + i] = v;
      done += piece;
    }
    return;
  }
  uint64_t total = n * times, done = n;
  copyValues(ctx, to, items, n);
  while (done < total) {  // doubles what is there
    uint64_t piece = total - done < done ? total - done : done;
    copyValues(ctx, to + done, to, piece);
    done += piece;
  }
}

}  // namespace

Value sequenceRepeat(Context& ctx, Value sequence, Value times) {
  const Value* items;
  uint32_t n;
  if (!sequenceView(ctx, sequence, &items, &n)) corrupt(ctx);
  if (!isIntLike(ctx, times)) return raise(ctx, ErrorId::kRepeatNonInt, {MessagePart::typeName(times)});
  int64_t count;
  if (!toInt64(ctx, times, &count)) return raise(ctx, ErrorId::kIndexSized, {MessagePart::typeName(times)});
  bool isList = isKind(ctx, sequence, Kind::kList);
  if (count <= 0 || n == 0) return isList ? newList(ctx, nullptr, 0) : emptyTuple(ctx);
  if (!isList && count == 1 && isExactly(ctx, sequence, Kind::kTuple)) return sequence;
  // CPython refuses more than PY_SSIZE_T_MAX / 8 items by itself.
  if (count > static_cast<int64_t>((INT64_MAX / 8) / n)) return raiseObject(ctx, makeException(ctx, TypeId::kMemoryError, emptyTuple(ctx)));
  uint64_t total = static_cast<uint64_t>(count) * n;
  if (total > kMaxSequence) abandon(ctx, Limit::kMemory);
  if (!isList) {
    auto& tuple = newTupleCell(ctx, static_cast<uint32_t>(total));
    fillRepeated(ctx, tuple.items, items, n, static_cast<uint64_t>(count));
    return valueOf(ctx, &tuple);
  }
  auto& list = newListCell(ctx, static_cast<uint32_t>(total));
  fillRepeated(ctx, listItems(ctx, list, static_cast<uint32_t>(total)), items, n, static_cast<uint64_t>(count));
  list.length = static_cast<uint32_t>(total);
  return valueOf(ctx, &list);
}

namespace {

bool isSequence(Context& ctx, Value v) { return isKind(ctx, v, Kind::kList) || isKind(ctx, v, Kind::kTuple); }
bool isSetView(Context& ctx, Value v) {
  auto* view = cellOrNull<DictViewCell>(ctx, v);
  return view && view->header.shape != kDictValues;
}

// Which set operation an operator means; false for other operators.
bool setOperator(BinaryOperator op, SetOperationId* id) {
  switch (op) {
    case BinaryOperator::kOr: *id = SetOperationId::kUnion; return true;
    case BinaryOperator::kAnd: *id = SetOperationId::kIntersection; return true;
    case BinaryOperator::kSub: *id = SetOperationId::kDifference; return true;
    case BinaryOperator::kXor: *id = SetOperationId::kSymmetric; return true;
    default: return false;
  }
}

SetOperationId updating(SetOperationId id) {
  return static_cast<SetOperationId>(static_cast<uint8_t>(id) + static_cast<uint8_t>(SetOperationId::kUpdate));
}

}  // namespace

Value containerBinary(Context& ctx, BinaryOperator op, Value a, Value b) {
  Value no = Value::notImplemented();
  if (op == BinaryOperator::kAdd) {
    if (isKind(ctx, a, Kind::kList)) return listConcat(ctx, a, b);
    if (isKind(ctx, a, Kind::kTuple)) return tupleConcat(ctx, a, b);
    return no;
  }
  if (op == BinaryOperator::kMul) {
    if (isSequence(ctx, a)) return sequenceRepeat(ctx, a, b);
    if (isSequence(ctx, b)) return sequenceRepeat(ctx, b, a);
    return no;
  }
  if (op == BinaryOperator::kOr && isKind(ctx, a, Kind::kDict) && isKind(ctx, b, Kind::kDict)) {
    Value result = dictCopy(ctx, cellCast<DictCell>(ctx, a));
    Value args[4] = {result, b, Value::none(), Value::boolean(true)};
    return defer(ctx, kDictUpdate, args, 4);
  }
  SetOperationId id;
  if (!setOperator(op, &id)) return no;
  if (isSet(ctx, a) && isSet(ctx, b)) return setOperation(ctx, id, a, b, SetResult::kTarget);
  // A view goes with any iterable, on either side; the result is a set.
  if (isSetView(ctx, a)) return setOperation(ctx, id, a, b, SetResult::kTarget);
  if (isSetView(ctx, b)) {
    if (isKind(ctx, a, Kind::kFrozenSet)) {
      Value args[4] = {Value::smallInt(static_cast<int64_t>(id)), a, b, Value::smallInt(0)};
      return defer(ctx, kSetOperation, args, 4);
    }
    return setOperation(ctx, id, a, b, SetResult::kTarget);
  }
  return no;
}

Value containerInplace(Context& ctx, BinaryOperator op, Value a, Value b) {
  if (auto* list = cellOrNull<ListCell>(ctx, a)) {
    if (op == BinaryOperator::kAdd) {
      if (isPlainIterable(ctx, b)) {
        Value v = listExtend(ctx, a, b);
        return v.isExit() ? v : a;
      }
      Value args[2] = {a, b};
      return defer(ctx, kListInplace, args, 2);
    }
    if (op == BinaryOperator::kMul) {
      Value repeated = sequenceRepeat(ctx, a, b);
      if (repeated.isExit()) return repeated;
      auto& fresh = cellCast<ListCell>(ctx, repeated);
      list->items = fresh.items;
      list->length = fresh.length;
      return a;
    }
    return Value::notImplemented();
  }
  if (op == BinaryOperator::kOr && isKind(ctx, a, Kind::kDict)) {
    Value args[4] = {a, b, Value::none(), Value::boolean(true)};
    return defer(ctx, kDictUpdate, args, 4);
  }
  SetOperationId id;
  if (isKind(ctx, a, Kind::kSet) && isSet(ctx, b) && setOperator(op, &id)) return setOperation(ctx, updating(id), a, b, SetResult::kOwner);
  return containerBinary(ctx, op, a, b);
}

// list += iterable that needs Python. Registers: 0 list, 1 iterable.
Step listInplaceStep(Context& ctx, FrameCell& frame, Value) {
  Value* r = frame.registers;
  if (frame.resume) return Step::done(r[0]);
  return callStepper(ctx, frame, 1, kListExtend, {r[0], r[1]});
}

}  // namespace krait
