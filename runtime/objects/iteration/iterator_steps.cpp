// The steppers of iteration: iterators whose next value needs Python.
#include "runtime/calls/arguments.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/classes/in_place.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/numbers/int.h"

namespace krait {


namespace {

Step endOfIteration(Context& ctx) {
  ctx.callee = Value::none();  // what StopIteration carries if nobody asked for `exhausted`
  return Step::done(Value::exhausted());
}

}  // namespace

// The sequence is an instance with __getitem__. Registers: 0 iterator.
Step sequenceNextStep(Context& ctx, FrameCell& frame, Value completed) {
  if (!isKind(ctx, frame.registers[0], Kind::kSequenceIterator) && !isKind(ctx, frame.registers[0], Kind::kReverseIterator)) corrupt(ctx);
  auto& it = *ctx.at<SequenceIteratorCell>(frame.registers[0].offset());
  bool backwards = it.header.flags & kIteratorReversed;
  if (completed.isExit()) {
    if (catchException(ctx, TypeId::kIndexError) || catchException(ctx, TypeId::kStopIteration)) {
      it.sequence = Value::none();
      return endOfIteration(ctx);
    }
    return reraise(ctx);
  }
  if (frame.resume == 0) {
    if (!it.sequence.isRef() || (backwards && it.index == 0)) return endOfIteration(ctx);
    uint32_t i = backwards ? it.index - 1 : it.index;
    Value v = getItem(ctx, it.sequence, Value::smallInt(i));
    if (v.isExit() && ctx.state == State::kCall) return stepFromExit(ctx, frame, 1);
    if (v.isExit()) return sequenceNextStep(ctx, frame, v);  // bounded: `completed` is exit now
    completed = v;
  }
  it.index = backwards ? it.index - 1 : it.index + 1;
  return Step::done(completed);
}

// Registers: 0 enumerate object.
Step enumerateNextStep(Context& ctx, FrameCell& frame, Value completed) {
  auto& it = cellCast<EnumerateCell>(ctx, frame.registers[0]);
  if (frame.resume == 0) {
    frame.resume = 1;
    return Step::next(it.iterator);
  }
  if (completed.isExhausted()) return endOfIteration(ctx);
  return Step::done(enumerateNext(ctx, it, completed));
}

// Registers: 0 zip object, 1 result tuple, 2 index of the iterator asked.
// Steps: 1 an item, 2 with strict, after the first ended: an item of a later one.
Step zipNextStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  auto& zip = cellCast<ZipCell>(ctx, r[0]);
  if (!zip.iterators) return endOfIteration(ctx);
  auto& iterators = cellCast<TupleCell>(ctx, zip.iterators);
  uint32_t n = iterators.length;
  bool strict = zip.header.flags & 1;
  uint32_t i = 0;
  if (n == 0) return endOfIteration(ctx);
  if (frame.resume == 0) {
    r[1] = valueOf(ctx, &newTupleCell(ctx, n));
  } else {
    i = static_cast<uint32_t>(r[2].asInt());
    if (frame.resume == 2) {
      if (!completed.isExhausted()) {
        zipLong(ctx, i);
        return Step::raise();
      }
    } else if (completed.isExhausted()) {
      if (!strict) return endOfIteration(ctx);
      if (i) {
        zipShort(ctx, i);
        return Step::raise();
      }
      frame.resume = 2;
    } else {
      auto& result = cellCast<TupleCell>(ctx, r[1]);
      if (i >= result.length) corrupt(ctx);
      result.items[i] = completed;
    }
    ++i;
  }
  if (i >= n) return frame.resume == 2 ? endOfIteration(ctx) : Step::done(r[1]);
  r[2] = Value::smallInt(i);
  if (frame.resume != 2) frame.resume = 1;
  return Step::next(iterators.items[i]);
}

// Registers: 0 map object, 1 tuple of arguments, 2 index. Steps: 1 an item, 2 the function's result, 3 with strict, after the
// first ended: an item of a later one.
Step mapNextStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (!isKind(ctx, r[0], Kind::kMap)) corrupt(ctx);
  auto& map = *ctx.at<MapCell>(r[0].offset());
  auto& iterators = cellCast<TupleCell>(ctx, map.iterators);
  uint32_t n = iterators.length;
  if (frame.resume == 2) return Step::done(completed);
  const bool strict = map.header.flags & 1;
  if (n == 1) {
    if (frame.resume == 0) {
      frame.resume = 1;
      return Step::next(iterators.items[0]);
    }
    if (completed.isExhausted()) return endOfIteration(ctx);
    Value result;
    if (!callInPlace(ctx, map.function, &completed, 1, &result)) return callValue(ctx, frame, 2, map.function, {completed});
    return result.isExit() ? stepFromExit(ctx, frame, 2) : Step::done(result);
  }
  uint32_t i = 0;
  if (frame.resume == 0) {
    r[1] = valueOf(ctx, &newTupleCell(ctx, n));
  } else {
    i = static_cast<uint32_t>(r[2].asInt());
    if (frame.resume == 3 || (completed.isExhausted() && strict)) {
      if (frame.resume == 3 ? !completed.isExhausted() : i > 0) {
        frame.resume == 3 ? zipLong(ctx, i, "map") : zipShort(ctx, i, "map");
        return Step::raise();
      }
      if (++i >= n) return endOfIteration(ctx);
      r[2] = Value::smallInt(i);
      frame.resume = 3;
      return Step::next(iterators.items[i]);
    }
    if (completed.isExhausted()) return endOfIteration(ctx);
    auto& args = cellCast<TupleCell>(ctx, r[1]);
    if (i >= args.length) corrupt(ctx);
    args.items[i] = completed;
    ++i;
  }
  if (i < n) {
    r[2] = Value::smallInt(i);
    frame.resume = 1;
    return Step::next(iterators.items[i]);
  }
  auto& args = cellCast<TupleCell>(ctx, r[1]);
  if (args.length < n) corrupt(ctx);
  Value* to = roomForArguments(ctx, n);
  for (uint32_t k = 0; k < n; ++k) to[k] = args.items[k];  // bounded: roomForArguments spends
  frame.resume = 2;
  return Step::call(map.function);
}

// Registers: 0 filter object, 1 the item. Steps: 1 an item, 2 the function's result, 3 its truth.
Step filterNextStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (!isKind(ctx, r[0], Kind::kFilter)) corrupt(ctx);
  auto& filter = *ctx.at<MapCell>(r[0].offset());
  uint32_t step = frame.resume;
  Value item = completed;
  while (true) {
    if (step == 0) {
      if (!isPlainIterator(ctx, filter.iterators)) {
        frame.resume = 1;
        return Step::next(filter.iterators);
      }
      item = nextOf(ctx, filter.iterators);
      if (item.isExit()) return Step::raise();
      step = 1;
    }
    if (step == 1) {
      if (item.isExhausted()) return endOfIteration(ctx);
      r[1] = item;
      if (!filter.function.isNone() && !(filter.function.isRef() && filter.function.offset() == typeRef(ctx, TypeId::kBool))) {
        if (!callInPlace(ctx, filter.function, &r[1], 1, &completed)) return callValue(ctx, frame, 2, filter.function, {item});
        if (completed.isExit()) return stepFromExit(ctx, frame, 2);
      } else {
        completed = item;
      }
      step = 2;
    }
    if (step == 2) {
      completed = truth(ctx, completed);
      if (completed.isExit()) return stepFromExit(ctx, frame, 3);
    }
    if (completed.isTrue()) return Step::done(r[1]);
    spend(ctx, 1);
    step = 0;
  }
}

// Registers: 0 iterator. Steps: 1 the callable's result, 2 the comparison, 3 its truth.
Step callIteratorNextStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  auto& it = cellCast<CallIteratorCell>(ctx, r[0]);
  if (completed.isExit()) {
    if (frame.resume == 1 && catchException(ctx, TypeId::kStopIteration)) {
      it.callable = Value::none();
      return endOfIteration(ctx);
    }
    return reraise(ctx);
  }
  switch (frame.resume) {
    case 0:
      if (it.callable.isNone()) return endOfIteration(ctx);
      return callValue(ctx, frame, 1, it.callable, {});
    case 1:
      if (it.callable.isNone()) return endOfIteration(ctx);
      r[1] = completed;
      if (isSame(ctx, it.sentinel, completed)) {
        completed = Value::boolean(true);
        break;
      }
      completed = compareOp(ctx, CompareOperator::kEq, it.sentinel, completed);
      if (completed.isExit()) return stepFromExit(ctx, frame, 2);
      [[fallthrough]];
    case 2:
      completed = truth(ctx, completed);
      if (completed.isExit()) return stepFromExit(ctx, frame, 3);
      break;
    default:
      break;
  }
  if (!completed.isTrue()) return Step::done(r[1]);
  it.callable = Value::none();
  return endOfIteration(ctx);
}

}  // namespace krait
