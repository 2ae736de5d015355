// Operators on containers: + and * of sequences, set algebra, | of dicts.
#include "runtime/exec/errors.h"
#include "runtime/objects/containers/iterators.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/containers/set_methods.h"
#include "runtime/objects/numbers/int.h"

namespace krait {

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
