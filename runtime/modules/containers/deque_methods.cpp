// deque: its methods, and what of them runs Python.
#include "runtime/errors/errors.h"
#include "runtime/modules/containers/deque_changes.h"
#include "runtime/objects/calls.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/compare.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/native.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/tables/dict.h"
#include "runtime/objects/text/str_methods.h"

namespace krait {

extern const BuiltinDef kDequeMethods[];

namespace {

enum : uint32_t { kInsertRow, kRotateRow, kIndexRow };  // the first rows of kDequeMethods
enum class DequeSearch : uint32_t { kIndex, kCount, kRemove, kContains };

DequeCell& dequeOf(Context& ctx, Value v) { return cellCast<DequeCell>(ctx, v); }

// Takes an iterable in. Registers: 0 deque, 1 iterable and then its iterator, 2 whether to the left, 3 the result.
// Steps: 1 the iterator, 2 an item.
Step takeStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  bool fresh = frame.resume == 2;
  if (frame.resume == 0) {
    completed = getIterator(ctx, r[1]);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  if (frame.resume <= 1) r[1] = completed;
  DequeCell& deque = dequeOf(ctx, r[0]);
  while (true) {
    Value item;
    Step leave = Step::raise();
    switch (nextItem(ctx, frame, r[1], 2, &fresh, completed, &item, &leave)) {
      case Pull::kLeave: return leave;
      case Pull::kEnd: return Step::done(r[3]);
      case Pull::kValue: break;
    }
    r[2].isTrue() ? dequeAppendLeft(ctx, deque, item) : dequeAppend(ctx, deque, item);
  }
}

Value take(Context& ctx, Value self, Value iterable, bool left, Value result) {
  if (isPlainIterable(ctx, iterable)) return dequeTake(ctx, dequeOf(ctx, self), iterable, left) ? result : Value::exit();
  const Value args[4] = {self, iterable, Value::boolean(left), result};
  return defer(ctx, kDequeSteppers[kDequeTakeRow], args, 4);
}

// A copy of a subclass's instance with another deque's items behind, or so many times. Registers: 0 deque, 1 the other or an
// int. Steps: 1 the copy, 2 the result.
Step combineStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 2) return Step::done(completed);
  if (frame.resume == 0) {
    const Value maxlen = dequeOf(ctx, r[0]).maxlen, cls = Value::reference(typeOf(ctx, r[0]));
    return maxlen.isNone() ? callValue(ctx, frame, 1, cls, {r[0]}) : callValue(ctx, frame, 1, cls, {r[0], maxlen});
  }
  if (!isKind(ctx, completed, Kind::kDeque)) {
    raise(ctx, ErrorId::kDequeExpected, {MessagePart::str(typeNameValue(ctx, r[0])), MessagePart::typeName(completed)});
    return Step::raise();
  }
  return finishWith(ctx, frame, 2, isKind(ctx, r[1], Kind::kDeque) ? take(ctx, completed, r[1], false, completed) : dequeInplaceRepeat(ctx, completed, r[1]));
}

// --- searching

Value found(Context& ctx, DequeSearch mode, DequeCell& deque, uint32_t at) {
  switch (mode) {
    case DequeSearch::kIndex: return Value::smallInt(at);
    case DequeSearch::kRemove: dequeDelete(ctx, deque, at); return Value::none();
    default: return Value::boolean(true);
  }
}

Value notFound(Context& ctx, DequeSearch mode, int64_t count) {
  switch (mode) {
    case DequeSearch::kCount: return Value::smallInt(count);
    case DequeSearch::kIndex:
    case DequeSearch::kRemove: return raise(ctx, ErrorId::kNotInSequence, {"deque", mode == DequeSearch::kIndex ? "index" : "remove", "deque"});
    case DequeSearch::kContains: break;
  }
  return Value::boolean(false);
}

// Registers: 0 mode, 1 deque, 2 value, 3 index, 4 stop, 5 count, 6 version. Steps: 1 a comparison, 2 its truth.
Step searchStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  const auto mode = static_cast<DequeSearch>(r[0].asInt() & 3);
  DequeCell& deque = dequeOf(ctx, r[1]);
  uint32_t i = static_cast<uint32_t>(r[3].asInt());
  if (frame.resume == 1) {
    completed = truth(ctx, completed);
    if (completed.isExit()) return stepFromExit(ctx, frame, 2);
  }
  for (bool answered = frame.resume != 0;; answered = false) {
    if (!answered) {
      if (i >= deque.length || i >= r[4].asInt()) break;
      spend(ctx, 1);
      const Value item = dequePlace(ctx, deque, i);
      completed = isSame(ctx, item, r[2]) ? Value::boolean(true) : compareOp(ctx, CompareOperator::kEq, item, r[2]);
      r[3] = Value::smallInt(i);
      if (completed.isExit()) return stepFromExit(ctx, frame, 1);
    }
    const bool mutated = deque.version != static_cast<uint32_t>(r[6].asInt());
    if (mutated && (mode == DequeSearch::kRemove || mode == DequeSearch::kCount || !completed.isTrue())) {
      raise(ctx, mode == DequeSearch::kRemove ? ErrorId::kDequeMutatedRemove : ErrorId::kDequeMutated);
      return Step::raise();
    }
    if (completed.isTrue()) {
      if (mode != DequeSearch::kCount) return Step::done(found(ctx, mode, deque, i));
      r[5] = Value::smallInt(r[5].asInt() + 1);
    }
    ++i;
  }
  const Value v = notFound(ctx, mode, r[5].asInt());
  return v.isExit() ? Step::raise() : Step::done(v);
}

Value search(Context& ctx, DequeSearch mode, Value self, Value value, int64_t start, int64_t stop) {
  DequeCell& deque = dequeOf(ctx, self);
  const uint32_t n = deque.length;
  if (stop > n) stop = n;
  int64_t count = 0, i = start;
  for (; i < stop; ++i) {
    if ((i & 511) == 511) spend(ctx, 64);
    const Value item = dequePlace(ctx, deque, static_cast<uint32_t>(i));
    if (item.isInt() && value.isInt() && item.bits != value.bits) continue;
    const Found answer = item.bits == value.bits ? Found::kYes : keyEquals(ctx, item, value);
    if (answer == Found::kNo) continue;
    if (answer == Found::kYes) {
      if (mode != DequeSearch::kCount) return found(ctx, mode, deque, static_cast<uint32_t>(i));
      ++count;
      continue;
    }
    const Value args[7] = {Value::smallInt(static_cast<int64_t>(mode)), self, value, Value::smallInt(i), Value::smallInt(stop), Value::smallInt(count), Value::smallInt(deque.version)};
    return defer(ctx, kDequeSteppers[kDequeSearchRow], args, 7);
  }
  return notFound(ctx, mode, count);
}

// --- methods

Value append(Context& ctx, Value* args, uint32_t) {
  dequeAppend(ctx, dequeOf(ctx, args[0]), args[1]);
  return Value::none();
}
Value appendLeft(Context& ctx, Value* args, uint32_t) {
  dequeAppendLeft(ctx, dequeOf(ctx, args[0]), args[1]);
  return Value::none();
}
Value pop(Context& ctx, Value* args, uint32_t) {
  DequeCell& deque = dequeOf(ctx, args[0]);
  return deque.length ? dequePop(ctx, deque) : raise(ctx, ErrorId::kDequeEmpty);
}
Value popLeft(Context& ctx, Value* args, uint32_t) {
  DequeCell& deque = dequeOf(ctx, args[0]);
  return deque.length ? dequePopLeft(ctx, deque) : raise(ctx, ErrorId::kDequeEmpty);
}
Value extend(Context& ctx, Value* args, uint32_t) { return take(ctx, args[0], args[1], false, Value::none()); }
Value extendLeft(Context& ctx, Value* args, uint32_t) { return take(ctx, args[0], args[1], true, Value::none()); }
Value clear(Context& ctx, Value* args, uint32_t) {
  dequeClear(dequeOf(ctx, args[0]));
  return Value::none();
}
Value reverse(Context& ctx, Value* args, uint32_t) {
  dequeReverse(ctx, dequeOf(ctx, args[0]));
  return Value::none();
}

Value copy(Context& ctx, Value* args, uint32_t) {
  DequeCell& deque = dequeOf(ctx, args[0]);
  if (deque.header.subclass == kExact) return dequeCopy(ctx, deque);
  const Value passed[2] = {args[0], deque.maxlen};
  return deferCall(ctx, Value::reference(typeOf(ctx, args[0])), passed, deque.maxlen.isNone() ? 1 : 2);
}

Value insert(Context& ctx, Value* args, uint32_t count) {
  if (hasIndexMethod(ctx, args[1])) return retryWithIndex(ctx, kDequeMethods[kInsertRow], args, count, 1);
  int64_t i;
  if (!sizeArgument(ctx, args[1], &i)) return Value::exit();
  DequeCell& deque = dequeOf(ctx, args[0]);
  const int64_t length = deque.length;
  if (deque.maxlen.isInt() && length >= deque.maxlen.asInt()) return raise(ctx, ErrorId::kDequeFull);
  if (i < 0) i = i < -length ? 0 : i + length;
  if (i >= length) dequeAppend(ctx, deque, args[2]);
  else dequeInsert(ctx, deque, i, args[2]);
  return Value::none();
}

Value rotate(Context& ctx, Value* args, uint32_t count) {
  int64_t n = 1;
  if (!args[1].isUnbound()) {
    if (hasIndexMethod(ctx, args[1])) return retryWithIndex(ctx, kDequeMethods[kRotateRow], args, count, 1);
    if (!sizeArgument(ctx, args[1], &n)) return Value::exit();
  }
  dequeRotate(ctx, dequeOf(ctx, args[0]), n);
  return Value::none();
}

Value index(Context& ctx, Value* args, uint32_t count) {
  int64_t bounds[2] = {0, INT64_MAX};
  for (uint32_t k = 0; k < 2; ++k) {  // bounded: 2
    const Value v = args[2 + k];
    if (v.isUnbound()) continue;
    if (hasIndexMethod(ctx, v)) return retryWithIndex(ctx, kDequeMethods[kIndexRow], args, count, 2 + k);
    if (!clippedIndex(ctx, v, &bounds[k])) return raise(ctx, ErrorId::kSliceIndicesNoNone);
    if (bounds[k] < 0) bounds[k] += dequeOf(ctx, args[0]).length;
    if (bounds[k] < 0) bounds[k] = 0;
  }
  return search(ctx, DequeSearch::kIndex, args[0], args[1], bounds[0], bounds[1]);
}
Value countItem(Context& ctx, Value* args, uint32_t) { return search(ctx, DequeSearch::kCount, args[0], args[1], 0, INT64_MAX); }
Value removeItem(Context& ctx, Value* args, uint32_t) { return search(ctx, DequeSearch::kRemove, args[0], args[1], 0, INT64_MAX); }

// --- making one

// The bound of a deque: None or an int of at least 0. False on exit.
bool setBound(Context& ctx, DequeCell& deque, Value bound) {
  deque.maxlen = Value::none();
  if (bound.isUnbound() || bound.isNone()) return true;
  int64_t n;
  if (!isIntLike(ctx, bound)) return raise(ctx, ErrorId::kIntegerRequired), false;
  if (!toInt64(ctx, bound, &n)) return raise(ctx, ErrorId::kTooLargeForSsize), false;
  if (n < 0) return raise(ctx, ErrorId::kDequeBound), false;
  deque.maxlen = newInt(ctx, n);
  return true;
}

// args: class or self, iterable, maxlen
Value fill(Context& ctx, DequeCell& deque, Value* args, Value result) {
  if (!setBound(ctx, deque, args[2])) return Value::exit();
  if (deque.length) dequeClear(deque);
  return args[1].isUnbound() ? result : take(ctx, valueOf(ctx, &deque), args[1], false, result);
}
Value newDequeFrom(Context& ctx, Value* args, uint32_t) {
  DequeCell& deque = newDequeCell(ctx);
  return fill(ctx, deque, args, valueOf(ctx, &deque));
}
Value init(Context& ctx, Value* args, uint32_t) { return fill(ctx, dequeOf(ctx, args[0]), args, Value::none()); }

// --- special methods

Value methodAdd(Context& ctx, Value* args, uint32_t) {
  return isKind(ctx, args[1], Kind::kDeque) ? dequeConcat(ctx, args[0], args[1]) : unsupportedOperands(ctx, BinaryOperator::kAdd, false, args[0], args[1]);
}
Value methodRepeat(Context& ctx, Value* args, uint32_t) {
  const Value n = needInt(ctx, args[1]);
  return n.isExit() ? n : dequeRepeat(ctx, args[0], n);
}
Value inplaceRepeat(Context& ctx, Value* args, uint32_t) {
  const Value n = needInt(ctx, args[1]);
  return n.isExit() ? n : dequeInplaceRepeat(ctx, args[0], n);
}
template <CompareOperator op>
Value methodCompare(Context& ctx, Value* args, uint32_t) {
  return dequeCompare(ctx, op, args[0], args[1]);
}

constexpr Effects kReads = Effects::kReads, kWrites = Effects::kWrites, kRuns = Effects::kRunsPython;
constexpr JitHint kNoHint = JitHint::kNone;

}  // namespace

Value dequeExtend(Context& ctx, Value self, Value iterable) { return take(ctx, self, iterable, false, self); }
Value dequeContains(Context& ctx, Value self, Value item) { return search(ctx, DequeSearch::kContains, self, item, 0, INT64_MAX); }
Value dequeRepr(Context& ctx, Value self) { return defer(ctx, kDequeSteppers[kDequeReprRow], &self, 1); }

extern const BuiltinDef kDequeSteppers[] = {
    {"<DequeRepr>", "(deque, /)", nullptr, dequeReprStep, 1, kRuns, kNoHint, "", true},
    {"<DequeTake>", "(deque, iterable, left, result, /)", nullptr, takeStep, 4, kRuns, kNoHint, ""},
    {"<DequeSearch>", "(mode, deque, value, index, stop, count, version, /)", nullptr, searchStep, 7, kRuns, kNoHint, ""},
    {"<DequeCombine>", "(deque, other, /)", nullptr, combineStep, 2, kRuns, kNoHint, ""},
    kTableEnd,
};

extern const BuiltinDef kDequeMethods[] = {
    {"insert", "(self, index, value, /)", insert, nullptr, 0, kRuns, kNoHint, "Insert value before index."},
    {"rotate", "(self, n=1, /)", rotate, nullptr, 0, kRuns, kNoHint, "Rotate the deque n steps to the right.  If n is negative, rotates left."},
    {"index", "(self, value, start=0, stop=9223372036854775807, /)", index, nullptr, 0, kRuns, kNoHint, "Return first index of value."},
    {"append", "(self, item, /)", append, nullptr, 0, kWrites, kNoHint, "Add an element to the right side of the deque."},
    {"appendleft", "(self, item, /)", appendLeft, nullptr, 0, kWrites, kNoHint, "Add an element to the left side of the deque."},
    {"pop", "(self, /)", pop, nullptr, 0, kWrites, kNoHint, "Remove and return the rightmost element."},
    {"popleft", "(self, /)", popLeft, nullptr, 0, kWrites, kNoHint, "Remove and return the leftmost element."},
    {"extend", "(self, iterable, /)", extend, nullptr, 0, kRuns, kNoHint, "Extend the right side of the deque with elements from the iterable."},
    {"extendleft", "(self, iterable, /)", extendLeft, nullptr, 0, kRuns, kNoHint, "Extend the left side of the deque with elements from the iterable."},
    {"remove", "(self, value, /)", removeItem, nullptr, 0, kRuns, kNoHint, "Remove first occurrence of value."},
    {"count", "(self, value, /)", countItem, nullptr, 0, kRuns, kNoHint, "Return number of occurrences of value."},
    {"clear", "(self, /)", clear, nullptr, 0, kWrites, kNoHint, "Remove all elements from the deque."},
    {"copy", "(self, /)", copy, nullptr, 0, kRuns, kNoHint, "Return a shallow copy of a deque."},
    {"reverse", "(self, /)", reverse, nullptr, 0, kWrites, kNoHint, "Reverse *IN PLACE*."},
    {"<new>", "(cls, iterable=(), maxlen=None)", newDequeFrom, nullptr, 0, kRuns, kNoHint, "A list-like sequence optimized for data accesses near its endpoints."},
    {"__new__", "(cls, /, *args, **kwargs)", newEmptyOf<TypeId::kDeque>, nullptr, 0, kRuns, kNoHint, "An empty deque."},
    {"__init__", "(self, iterable=(), maxlen=None)", init, nullptr, 0, kRuns, kNoHint, "The values of iterable in place of what the deque holds."},
    {"__copy__", "(self, /)", copy, nullptr, 0, kRuns, kNoHint, "Return a shallow copy of a deque."},
    {"__repr__", "(self, /)", calls<nativeRepr>, nullptr, 0, kRuns, kNoHint, "Return repr(self)."},
    {"__len__", "(self, /)", calls<nativeLength>, nullptr, 0, kReads, kNoHint, "Return len(self)."},
    {"__getitem__", "(self, key, /)", calls<nativeGetItem>, nullptr, 0, kRuns, kNoHint, "Return self[key]."},
    {"__setitem__", "(self, key, value, /)", calls<nativeSetItem>, nullptr, 0, kRuns, kNoHint, "Set self[key] to value."},
    {"__delitem__", "(self, key, /)", calls<nativeDelItem>, nullptr, 0, kRuns, kNoHint, "Delete self[key]."},
    {"__contains__", "(self, key, /)", calls<dequeContains>, nullptr, 0, kRuns, kNoHint, "Return bool(key in self)."},
    {"__iter__", "(self, /)", calls<nativeIterator>, nullptr, 0, kReads, kNoHint, "Implement iter(self)."},
    {"__reversed__", "(self, /)", calls<reversedIterator>, nullptr, 0, kReads, kNoHint, "Return a reverse iterator over the deque."},
    {"__add__", "(self, value, /)", methodAdd, nullptr, 0, kReads, kNoHint, "Return self+value."},
    {"__iadd__", "(self, value, /)", calls<dequeExtend>, nullptr, 0, kRuns, kNoHint, "Implement self+=value."},
    {"__mul__", "(self, value, /)", methodRepeat, nullptr, 0, kReads, kNoHint, "Return self*value."},
    {"__rmul__", "(self, value, /)", methodRepeat, nullptr, 0, kReads, kNoHint, "Return value*self."},
    {"__imul__", "(self, value, /)", inplaceRepeat, nullptr, 0, kRuns, kNoHint, "Implement self*=value."},
    {"__eq__", "(self, value, /)", methodCompare<CompareOperator::kEq>, nullptr, 0, kRuns, kNoHint, "Return self==value."},
    {"__ne__", "(self, value, /)", methodCompare<CompareOperator::kNe>, nullptr, 0, kRuns, kNoHint, "Return self!=value."},
    {"__lt__", "(self, value, /)", methodCompare<CompareOperator::kLt>, nullptr, 0, kRuns, kNoHint, "Return self<value."},
    {"__le__", "(self, value, /)", methodCompare<CompareOperator::kLe>, nullptr, 0, kRuns, kNoHint, "Return self<=value."},
    {"__gt__", "(self, value, /)", methodCompare<CompareOperator::kGt>, nullptr, 0, kRuns, kNoHint, "Return self>value."},
    {"__ge__", "(self, value, /)", methodCompare<CompareOperator::kGe>, nullptr, 0, kRuns, kNoHint, "Return self>=value."},
    kTableEnd,
};

}  // namespace krait
