// Taking all values out of an iterable: list, tuple, extend, assignment to several targets.
#include "runtime/errors/errors.h"
#include "runtime/calls/answers.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/tables/set.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operators.h"
#include "runtime/modules/functional/itertools.h"
#include "runtime/objects/text/str.h"

namespace krait {

bool catchException(Context& ctx, TypeId type) {
  if (!ctx.exception.isRef() || !isInstanceOf(ctx, ctx.exception, type)) return false;
  ctx.exception = Value::none();
  ctx.state = State::kRunning;
  return true;
}

Step reraise(Context& ctx) {
  ctx.state = State::kException;
  return Step::raise();
}

Pull nextItem(Context& ctx, FrameCell& frame, Value iterator, uint32_t step, bool* fresh, Value completed, Value* item, Step* leave) {
  spend(ctx, 1);
  Value v;
  if (*fresh) {
    *fresh = false;
    v = completed;
  } else if (isPlainIterator(ctx, iterator)) {
    v = nextOf(ctx, iterator);
    if (v.isExit()) {
      *leave = Step::raise();
      return Pull::kLeave;
    }
  } else {
    frame.resume = step;
    *leave = Step::next(iterator);
    return Pull::kLeave;
  }
  if (v.isExhausted()) return Pull::kEnd;
  *item = v;
  return Pull::kValue;
}

uint32_t lengthHint(Context& ctx, Value v) {
  if (!v.isRef()) return 0;
  switch (headerOf(ctx, v).kind) {
    case Kind::kList: return ctx.at<ListCell>(v.offset())->length;
    case Kind::kTuple: return ctx.at<TupleCell>(v.offset())->length;
    case Kind::kDeque: return ctx.at<DequeCell>(v.offset())->length;
    case Kind::kDict: return ctx.at<DictCell>(v.offset())->used;
    case Kind::kSet:
    case Kind::kFrozenSet: return ctx.at<SetCell>(v.offset())->used;
    case Kind::kStr:
    case Kind::kStrView: return textOf(ctx, v).length;
    case Kind::kBytes: return ctx.at<BytesCell>(v.offset())->length;
    case Kind::kByteArray: return ctx.at<ByteArrayCell>(v.offset())->length;
    case Kind::kMemoryView: return ctx.at<MemoryViewCell>(v.offset())->length;
    case Kind::kRange: {
      Value n = ctx.at<RangeCell>(v.offset())->length;
      return n.isInt() && n.asInt() > 0 && n.asInt() < static_cast<int64_t>(kMaxSequence) ? static_cast<uint32_t>(n.asInt()) : 0;
    }
    case Kind::kSequenceIterator: {
      auto& it = *ctx.at<SequenceIteratorCell>(v.offset());
      if (!it.sequence.isRef() || isKind(ctx, it.sequence, Kind::kSequenceIterator)) return 0;
      const uint32_t n = lengthHint(ctx, it.sequence);
      return n > it.index ? n - it.index : 0;
    }
    case Kind::kReverseIterator: {
      const auto& it = *ctx.at<SequenceIteratorCell>(v.offset());
      return it.sequence.isRef() && !isKind(ctx, it.sequence, Kind::kReverseIterator) && it.index <= lengthHint(ctx, it.sequence) ? it.index : 0;
    }
    case Kind::kDictIterator: return ctx.at<DictIteratorCell>(v.offset())->dict.isRef() ? ctx.at<DictIteratorCell>(v.offset())->left : 0;
    case Kind::kRangeIterator: {
      uint64_t left = ctx.at<RangeIteratorCell>(v.offset())->left;
      return left < kMaxSequence ? static_cast<uint32_t>(left) : 0;
    }
    default: return 0;
  }
}

namespace {

// Numbers of a range that all fit 48 bits, written at once.
bool fillFromRange(Context& ctx, Value v, Value* to, uint32_t count) {
  auto* range = cellOrNull<RangeCell>(ctx, v);
  if (!range || !range->start.isInt() || !range->step.isInt()) return false;
  int64_t n = range->start.asInt(), step = range->step.asInt(), end;
  if (__builtin_mul_overflow(step, static_cast<int64_t>(count), &end) || __builtin_add_overflow(n, end, &end) || !Value::fitsInt(end)) return false;
  for (uint32_t i = 0; i < count; ++i) {
    if ((i & 8191) == 0) spend(ctx, 1024);
    to[i] = Value::smallInt(n);
    n += step;
  }
  return true;
}

// Appends the values of a plain iterator; false on exit (a dict changed: impossible here, but the cage may lie).
bool appendPlain(Context& ctx, ListCell& list, Value iterator) {
  for (uint32_t i = 0;; ++i) {
    if ((i & 63) == 0) spend(ctx, 8);
    Value v = nextOf(ctx, iterator);
    if (v.isExit()) return false;
    if (v.isExhausted()) return true;
    listAppend(ctx, list, v);
  }
}

// list(range(2**70)) asks for its length first.
bool refusesLength(Context& ctx, Value v) {
  auto* range = cellOrNull<RangeCell>(ctx, v);
  int64_t n;
  if (!range || toInt64(ctx, range->length, &n)) return false;
  raise(ctx, ErrorId::kTooLargeForSsize);
  return true;
}

// Appends all of a plain iterable. False on exit.
bool extendPlain(Context& ctx, ListCell& list, Value iterable) {
  const Value* items;
  uint32_t n;
  if (sequenceView(ctx, iterable, &items, &n)) {
    uint32_t length = list.length;
    if (uint64_t{length} + n > kMaxSequence) abandon(ctx, Limit::kMemory);
    listReserve(ctx, list, uint64_t{length} + n);
    sequenceView(ctx, iterable, &items, &n);  // list.extend(itself): the storage may be new
    if (n) copyValues(ctx, listItems(ctx, list, length) + length, items, n);
    list.length = length + n;
    return true;
  }
  if (refusesLength(ctx, iterable)) return false;
  uint32_t hint = lengthHint(ctx, iterable), length = list.length;
  if (uint64_t{length} + hint > kMaxSequence) abandon(ctx, Limit::kMemory);
  if (hint) listReserve(ctx, list, uint64_t{length} + hint);
  if (hint && fillFromRange(ctx, iterable, listItems(ctx, list, length) + length, hint)) {
    list.length = length + hint;
    return true;
  }
  Value iterator = getIterator(ctx, iterable);
  return !iterator.isExit() && appendPlain(ctx, list, iterator);
}

Value tupleOfList(Context& ctx, Value list) {
  auto& cell = cellCast<ListCell>(ctx, list);
  uint32_t n = cell.length;
  return newTuple(ctx, listItems(ctx, cell, n), n);
}

}  // namespace

// Whether taking the length of a plain iterable, as lists do of what they take in, would run a method of the script.
static bool asksScript(Context& ctx, Value v) {
  return headerOf(ctx, v).subclass != kExact && isScriptMethod(ctx, lookupSpecial(ctx, v, symbols::k_len));
}

Value listFromIterable(Context& ctx, Value v) {
  if (!isPlainIterable(ctx, v) || asksScript(ctx, v)) return defer(ctx, kListFromIterable, &v, 1);
  auto& list = newListCell(ctx, 0);
  return extendPlain(ctx, list, v) ? valueOf(ctx, &list) : Value::exit();
}

Value tupleFromIterable(Context& ctx, Value v) {
  if (isExactly(ctx, v, Kind::kTuple)) return v;
  if (!isPlainIterable(ctx, v)) return defer(ctx, kTupleFromIterable, &v, 1);
  const Value* items;
  uint32_t n;
  if (sequenceView(ctx, v, &items, &n)) return newTuple(ctx, items, n);
  auto& list = newListCell(ctx, 0);
  return extendPlain(ctx, list, v) ? tupleOfList(ctx, valueOf(ctx, &list)) : Value::exit();
}

Value listExtend(Context& ctx, Value list, Value iterable) {
  auto& cell = cellCast<ListCell>(ctx, list);
  if (isPlainIterable(ctx, iterable) && !asksScript(ctx, iterable)) return extendPlain(ctx, cell, iterable) ? Value::none() : Value::exit();
  Value args[2] = {list, iterable};
  return defer(ctx, kListExtend, args, 2);
}

namespace {

// Asks an object of the script how many values are to come, as CPython's list does before it collects them: the number
// is not used, but exceptions count. True when a call was made: its answer arrives at step 3 (__len__) or 4 (the hint).
bool askHint(Context& ctx, FrameCell& frame, Value iterable, Step* leave) {
  Value method = lookupSpecial(ctx, iterable, symbols::k_length_hint);
  if (!isScriptMethod(ctx, method)) return false;
  *leave = callSpecial(ctx, frame, 4, method, iterable, nullptr, 0);
  return true;
}
bool askLength(Context& ctx, FrameCell& frame, Value iterable, Step* leave) {
  if (!mayHaveScriptMethods(ctx, iterable)) return false;
  Value method = lookupSpecial(ctx, iterable, symbols::k_len);
  if (!isScriptMethod(ctx, method)) return askHint(ctx, frame, iterable, leave);
  *leave = callSpecial(ctx, frame, 3, method, iterable, nullptr, 0);
  return true;
}

// Checks what __len__ or __length_hint__ gave; false on exit.
bool checkLength(Context& ctx, Value v, bool isHint) {
  if (isHint && v == Value::notImplemented()) return true;
  if (!isIntLike(ctx, v)) {
    raise(ctx, ErrorId::kLengthHintType, {MessagePart::typeName(v)});
  } else if (intSign(ctx, v) < 0) {
    raise(ctx, isHint ? ErrorId::kLengthHintNegative : ErrorId::kNegativeLen);
  } else {
    return true;
  }
  return false;
}

// Appends an iterable's values to the list in register `list`; *done when it is at its end.
// Registers: `list`, `iterator`. Steps: 1 the iterator, 2 a value, 3 and 4 the length.
Step appendSteps(Context& ctx, FrameCell& frame, Value completed, Value iterable, uint32_t list, uint32_t iterator, bool asks, bool* done) {
  Value* r = frame.registers;
  *done = false;
  bool fresh = frame.resume == 2;
  if (frame.resume == 0) {
    Value it = getIterator(ctx, iterable);
    if (it.isExit()) return stepFromExit(ctx, frame, 1);
    completed = it;
  }
  if (frame.resume <= 1) {
    r[iterator] = completed;
    Step leave = Step::raise();
    if (asks && askLength(ctx, frame, iterable, &leave)) return leave;
  } else if (frame.resume == 3 && !isIntLike(ctx, completed)) {
    Step leave = Step::raise();  // CPython forgets this TypeError and asks for the hint
    if (askHint(ctx, frame, iterable, &leave)) return leave;
  } else if (frame.resume >= 3 && !checkLength(ctx, completed, frame.resume == 4)) {
    return Step::raise();
  }
  while (true) {
    Value item;
    Step leave = Step::raise();
    switch (nextItem(ctx, frame, r[iterator], 2, &fresh, completed, &item, &leave)) {
      case Pull::kLeave: return leave;
      case Pull::kEnd: *done = true; return Step::done(r[list]);
      case Pull::kValue: listAppend(ctx, cellCast<ListCell>(ctx, r[list]), item);
    }
  }
}

}  // namespace

// Registers: 0 iterable, 1 list, 2 iterator.
Step listFromIterableStep(Context& ctx, FrameCell& frame, Value completed) {
  bool done;
  if (frame.resume == 0) frame.registers[1] = valueOf(ctx, &newListCell(ctx, 0));
  return appendSteps(ctx, frame, completed, frame.registers[0], 1, 2, true, &done);
}

Step tupleFromIterableStep(Context& ctx, FrameCell& frame, Value completed) {
  bool done;
  if (frame.resume == 0) frame.registers[1] = valueOf(ctx, &newListCell(ctx, 0));
  Step step = appendSteps(ctx, frame, completed, frame.registers[0], 1, 2, false, &done);
  return done ? Step::done(tupleOfList(ctx, frame.registers[1])) : step;
}

// Registers: 0 list, 1 iterable, 2 iterator.
Step listExtendStep(Context& ctx, FrameCell& frame, Value completed) {
  bool done;
  Step step = appendSteps(ctx, frame, completed, frame.registers[1], 0, 2, true, &done);
  return done ? Step::done(Value::none()) : step;
}

namespace {

Value tooMany(Context& ctx, Value v, uint32_t count) {
  // CPython tells the number only where it knows it.
  uint32_t n;
  if (isExactly(ctx, v, Kind::kList) || isExactly(ctx, v, Kind::kTuple) || isExactly(ctx, v, Kind::kDict)) {
    n = lengthHint(ctx, v);
    return raise(ctx, ErrorId::kUnpackTooMany, {MessagePart::integer(count), MessagePart::integer(n)});
  }
  return raise(ctx, ErrorId::kUnpackTooManyUnknown, {MessagePart::integer(count)});
}
Value tooFew(Context& ctx, uint32_t count, uint32_t got) {
  return raise(ctx, ErrorId::kUnpackTooFew, {MessagePart::integer(count), MessagePart::integer(got)});
}

// Out of a plain iterator, of `v`.
Value unpackIterator(Context& ctx, Value v, Value iterator, uint32_t count) {
  auto& result = newTupleCell(ctx, count);
  for (uint32_t i = 0; i <= count; ++i) {
    if ((i & 63) == 0) spend(ctx, 8);
    Value item = nextOf(ctx, iterator);
    if (item.isExit()) return item;
    if (item.isExhausted()) return i == count ? valueOf(ctx, &result) : tooFew(ctx, count, i);
    if (i < count) result.items[i] = item;
  }
  return tooMany(ctx, v, count);
}

}  // namespace

Value unpackSequence(Context& ctx, Value v, uint32_t count) {
  if (isExactly(ctx, v, Kind::kTuple) || isExactly(ctx, v, Kind::kList)) {
    const Value* items;
    uint32_t n;
    sequenceView(ctx, v, &items, &n);
    if (n < count) return tooFew(ctx, count, n);
    if (n > count) return tooMany(ctx, v, count);
    return headerOf(ctx, v).kind == Kind::kTuple ? v : newTuple(ctx, items, n);
  }
  if (!isPlainIterable(ctx, v)) {
    if (!v.isRef()) return raise(ctx, ErrorId::kUnpackNotIterable, {MessagePart::typeName(v)});
    const Value method = lookupSpecial(ctx, v, symbols::k_iter);
    if (isKind(ctx, method, Kind::kFunction) && count < kAskedDataLimit) return askMethod(ctx, method, v, nullptr, 0, FinishAction::kUnpack, count);
    Value args[3] = {v, Value::smallInt(count), Value::unbound()};
    return defer(ctx, kUnpack, args, 3);
  }
  Value iterator = getIterator(ctx, v);
  return iterator.isExit() ? iterator : unpackIterator(ctx, v, iterator, count);
}

Value unpackSaid(Context& ctx, Value answer, uint32_t count) {
  answer = iteratorSaid(ctx, answer);
  if (answer.isExit()) return answer;
  if (isPlainIterator(ctx, answer)) return unpackIterator(ctx, Value::unbound(), answer, count);
  Value args[3] = {Value::unbound(), Value::smallInt(count), answer};
  return defer(ctx, kUnpack, args, 3);
}

// Registers: 0 iterable, 1 count, 2 iterator, 3 a tuple of that many, 4 how many there are. Steps: 1 the iterator, 2 a value.
Step unpackStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  const uint32_t count = static_cast<uint32_t>(r[1].asInt());
  bool fresh = frame.resume == 2;
  if (frame.resume == 0) {
    r[3] = valueOf(ctx, &newTupleCell(ctx, count));
    r[4] = Value::smallInt(0);
    if (r[2].isUnbound()) {
      bool iterable = !lookupSpecial(ctx, r[0], symbols::k_iter).isUnbound() || !lookupSpecial(ctx, r[0], symbols::k_getitem).isUnbound() || isIterator(ctx, r[0]);
      if (!iterable) {
        raise(ctx, ErrorId::kUnpackNotIterable, {MessagePart::typeName(r[0])});
        return Step::raise();
      }
      Value it = getIterator(ctx, r[0]);
      if (it.isExit()) return stepFromExit(ctx, frame, 1);
      r[2] = it;
    }
  } else if (frame.resume == 1) {
    r[2] = completed;
  }
  while (true) {
    Value item;
    Step leave = Step::raise();
    Pull pull = nextItem(ctx, frame, r[2], 2, &fresh, completed, &item, &leave);
    if (pull == Pull::kLeave) return leave;
    auto& tuple = cellCast<TupleCell>(ctx, r[3]);
    const uint32_t n = static_cast<uint32_t>(r[4].asInt()), length = tuple.length;
    if (pull == Pull::kEnd) {
      if (n == length) return Step::done(r[3]);
      tooFew(ctx, count, n);
      return Step::raise();
    }
    if (n >= length) {
      tooMany(ctx, r[0], count);
      return Step::raise();
    }
    tuple.items[n] = item;
    r[4] = Value::smallInt(n + 1);
  }
}

// Replaces each item of a fresh tuple by its iterator. Registers: 0 tuple of iterables, 1 what is returned, 2 index.
// The target gets the tuple: a zip or map.
Step iteratorsOfStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  auto& tuple = cellCast<TupleCell>(ctx, r[0]);
  uint32_t n = tuple.length, i = 0;
  if (frame.resume == 1) {
    i = static_cast<uint32_t>(r[2].asInt());
    if (i >= n) corrupt(ctx);
    tuple.items[i++] = completed;
  }
  for (; i < n; ++i) {
    if ((i & 63) == 0) spend(ctx, 8);
    Value it = getIterator(ctx, tuple.items[i]);
    if (it.isExit()) {
      r[2] = Value::smallInt(i);
      return stepFromExit(ctx, frame, 1);
    }
    tuple.items[i] = it;
  }
  if (auto* zip = cellOrNull<ZipCell>(ctx, r[1])) {
    zip->iterators = refOf(ctx, &tuple);
  } else if (isKind(ctx, r[1], Kind::kMap)) {
    ctx.at<MapCell>(r[1].offset())->iterators = r[0];
  } else if (isKind(ctx, r[1], Kind::kFilter)) {
    ctx.at<MapCell>(r[1].offset())->iterators = tuple.items[0];
  } else if (auto* enumerate = cellOrNull<EnumerateCell>(ctx, r[1])) {
    enumerate->iterator = tuple.items[0];
  } else if (auto* tool = cellOrNull<ToolCell>(ctx, r[1])) {
    takeIterators(ctx, *tool, tuple);
  }
  return Step::done(r[1]);
}

}  // namespace krait
