// deque: storage, growth, items, operators.
#include "runtime/modules/containers/deque.h"

#include "runtime/errors/errors.h"
#include "runtime/modules/containers/deque_changes.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// Copies all items to `to`, which has room for them.
void copyOut(Context& ctx, const DequeCell& deque, uint32_t length, Value* to) {
  if (!length) return;
  const ValuesCell& ring = cellCast<ValuesCell>(ctx, deque.items);
  const uint32_t first = deque.first, behind = ring.capacity - first;
  const uint32_t n = length < behind ? length : behind;
  copyValues(ctx, to, ring.items + first, n);
  copyValues(ctx, to + n, ring.items, length - n);
}

void reserve(Context& ctx, DequeCell& deque, uint64_t room) {
  const uint32_t length = deque.length, have = deque.items ? cellCast<ValuesCell>(ctx, deque.items).capacity : 0;
  if (length > have) corrupt(ctx);
  if (room <= have) return;
  const uint64_t grown = uint64_t{have} + have / 2 + 8;
  if (room < grown) room = grown;
  if (room > kMaxSequence) abandon(ctx, Limit::kMemory);
  ValuesCell& ring = newCell<ValuesCell>(ctx, room * sizeof(Value));
  ring.capacity = static_cast<uint32_t>(room);
  copyOut(ctx, deque, length, ring.items);
  for (uint64_t i = length; i < room; ++i) ring.items[i] = Value::unbound();  // bounded: paid for by what was allocated
  deque.items = refOf(ctx, &ring);
  deque.first = 0;
}

// Whether a deque with a bound is full; one bound to nothing takes no items at all.
bool isFull(const DequeCell& deque) { return deque.maxlen.isInt() && deque.length >= deque.maxlen.asInt(); }

Value listOfItems(Context& ctx, const DequeCell& deque) {
  const uint32_t n = deque.length;
  ListCell& list = newListCell(ctx, n);
  copyOut(ctx, deque, n, listItems(ctx, list, n));
  list.length = n;
  return valueOf(ctx, &list);
}

}  // namespace

DequeCell& newDequeCell(Context& ctx) {
  DequeCell& deque = newCell<DequeCell>(ctx);
  deque.maxlen = Value::none();
  return deque;
}

Value& dequePlace(Context& ctx, const DequeCell& deque, uint32_t i) {
  ValuesCell& ring = cellCast<ValuesCell>(ctx, deque.items);
  const uint32_t capacity = ring.capacity;
  uint32_t at = deque.first + i;
  if (at >= capacity) at -= capacity;
  return ring.items[at];
}

void dequeAppend(Context& ctx, DequeCell& deque, Value item) {
  ++deque.version;
  if (isFull(deque)) {
    if (deque.length == 0) return;
    dequePopLeft(ctx, deque);
  }
  const uint32_t length = deque.length;
  if (!deque.items || length >= cellCast<ValuesCell>(ctx, deque.items).capacity) reserve(ctx, deque, uint64_t{length} + 1);
  dequePlace(ctx, deque, length) = item;
  deque.length = length + 1;
}

void dequeAppendLeft(Context& ctx, DequeCell& deque, Value item) {
  ++deque.version;
  if (isFull(deque)) {
    if (deque.length == 0) return;
    dequePop(ctx, deque);
  }
  const uint32_t length = deque.length;
  if (!deque.items || length >= cellCast<ValuesCell>(ctx, deque.items).capacity) reserve(ctx, deque, uint64_t{length} + 1);
  const uint32_t first = deque.first;
  deque.first = first ? first - 1 : cellCast<ValuesCell>(ctx, deque.items).capacity - 1;
  dequePlace(ctx, deque, 0) = item;
  deque.length = length + 1;
}

Value dequePop(Context& ctx, DequeCell& deque) {
  ++deque.version;
  const uint32_t length = deque.length;
  Value& place = dequePlace(ctx, deque, length - 1);
  const Value item = place;
  place = Value::unbound();
  deque.length = length - 1;
  return item;
}

Value dequePopLeft(Context& ctx, DequeCell& deque) {
  ++deque.version;
  Value& place = dequePlace(ctx, deque, 0);
  const Value item = place;
  place = Value::unbound();
  const uint32_t first = deque.first + 1;
  deque.first = first < cellCast<ValuesCell>(ctx, deque.items).capacity ? first : 0;
  --deque.length;
  return item;
}

void dequeClear(DequeCell& deque) {
  ++deque.version;
  deque.items = 0;
  deque.length = deque.first = 0;
}

void dequeRotate(Context& ctx, DequeCell& deque, int64_t n) {
  const uint32_t length = deque.length;
  if (length < 2) return;
  n %= length;
  if (n > length / 2) n -= length;
  if (n < -static_cast<int64_t>(length / 2)) n += length;
  if (n == 0) return;
  ++deque.version;
  uint32_t& first = deque.first;
  const uint32_t capacity = cellCast<ValuesCell>(ctx, deque.items).capacity;
  if (length == capacity) {  // nothing moves
    const int64_t at = int64_t{first} - n;
    first = static_cast<uint32_t>(at < 0 ? at + capacity : at >= capacity ? at - capacity : at);
    return;
  }
  spend(ctx, static_cast<uint64_t>(n < 0 ? -n : n) / 8);
  for (; n > 0; --n) {  // bounded: spent for above
    Value& last = dequePlace(ctx, deque, length - 1);
    const Value item = last;
    last = Value::unbound();
    first = first ? first - 1 : capacity - 1;
    dequePlace(ctx, deque, 0) = item;
  }
  for (; n < 0; ++n) {  // bounded: spent for above
    Value& head = dequePlace(ctx, deque, 0);
    const Value item = head;
    head = Value::unbound();
    first = first + 1 < capacity ? first + 1 : 0;
    dequePlace(ctx, deque, length - 1) = item;
  }
}

void dequeReverse(Context& ctx, DequeCell& deque) {
  const uint32_t n = deque.length;
  spend(ctx, n / 8);
  for (uint32_t i = 0, k = n; i + 1 < k; ++i) {  // bounded: spent for above
    Value &a = dequePlace(ctx, deque, i), &b = dequePlace(ctx, deque, --k);
    const Value item = a;
    a = b;
    b = item;
  }
}

void dequeInsert(Context& ctx, DequeCell& deque, int64_t i, Value item) {
  dequeRotate(ctx, deque, -i);
  dequeAppendLeft(ctx, deque, item);
  dequeRotate(ctx, deque, i);
}

void dequeDelete(Context& ctx, DequeCell& deque, int64_t i) {
  dequeRotate(ctx, deque, -i);
  dequePopLeft(ctx, deque);
  dequeRotate(ctx, deque, i);
}

bool dequeTake(Context& ctx, DequeCell& deque, Value iterable, bool left) {
  if (refOf(ctx, &deque) == iterable.offset()) iterable = listOfItems(ctx, deque);
  const Value* items;
  uint32_t n;
  if (sequenceView(ctx, iterable, &items, &n) && headerOf(ctx, iterable).subclass == kExact) {
    spend(ctx, n / 8);
    if (!deque.maxlen.isInt()) reserve(ctx, deque, uint64_t{deque.length} + n);
    for (uint32_t i = 0; i < n; ++i) left ? dequeAppendLeft(ctx, deque, items[i]) : dequeAppend(ctx, deque, items[i]);  // bounded: spent for above
    return true;
  }
  const Value iterator = getIterator(ctx, iterable);
  if (iterator.isExit()) return false;
  for (uint32_t i = 0;; ++i) {
    if ((i & 7) == 0) spend(ctx, 1);
    const Value item = nextOf(ctx, iterator);
    if (item.isExit()) return false;
    if (item.isExhausted()) return true;
    left ? dequeAppendLeft(ctx, deque, item) : dequeAppend(ctx, deque, item);
  }
}

Value dequeNext(Context& ctx, SequenceIteratorCell& it) {
  DequeCell& deque = cellCast<DequeCell>(ctx, it.sequence);
  if (deque.version != it.reserved) return raise(ctx, ErrorId::kDequeMutated);
  const uint32_t i = it.index;
  if (it.header.flags & kIteratorReversed) {
    if (i == 0) return Value::exhausted();
    it.index = i - 1;
    return dequePlace(ctx, deque, i - 1);
  }
  if (i >= deque.length) return Value::exhausted();
  it.index = i + 1;
  return dequePlace(ctx, deque, i);
}

Value dequeGetItem(Context& ctx, Value self, int64_t i) {
  return i < 0 ? raise(ctx, ErrorId::kDequeIndex) : dequePlace(ctx, cellCast<DequeCell>(ctx, self), static_cast<uint32_t>(i));
}

Value dequeSetItem(Context& ctx, Value self, int64_t i, Value item) {
  if (i < 0) return raise(ctx, ErrorId::kDequeIndex);
  dequePlace(ctx, cellCast<DequeCell>(ctx, self), static_cast<uint32_t>(i)) = item;
  return Value::none();
}

Value dequeDelItem(Context& ctx, Value self, int64_t i) {
  if (i < 0) return raise(ctx, ErrorId::kDequeIndex);
  dequeDelete(ctx, cellCast<DequeCell>(ctx, self), i);
  return Value::none();
}

Value dequeCopy(Context& ctx, const DequeCell& deque) {
  DequeCell& copy = newDequeCell(ctx);
  const uint32_t n = deque.length;
  copy.maxlen = deque.maxlen;
  reserve(ctx, copy, n);
  if (n) copyOut(ctx, deque, n, cellCast<ValuesCell>(ctx, copy.items).items);
  copy.length = n;
  return valueOf(ctx, &copy);
}

// What a copy of a subclass's instance is, its class says.
static Value combine(Context& ctx, Value self, Value other) {
  const Value args[2] = {self, other};
  return defer(ctx, kDequeSteppers[kDequeCombineRow], args, 2);
}

Value dequeConcat(Context& ctx, Value a, Value b) {
  if (headerOf(ctx, a).subclass != kExact) return combine(ctx, a, b);
  const Value result = dequeCopy(ctx, cellCast<DequeCell>(ctx, a));
  const Value items = listOfItems(ctx, cellCast<DequeCell>(ctx, b));
  dequeTake(ctx, cellCast<DequeCell>(ctx, result), items, false);
  return result;
}

Value dequeRepeat(Context& ctx, Value self, Value times) {
  if (headerOf(ctx, self).subclass != kExact) return combine(ctx, self, times);
  return dequeInplaceRepeat(ctx, dequeCopy(ctx, cellCast<DequeCell>(ctx, self)), times);
}

Value dequeInplaceRepeat(Context& ctx, Value self, Value times) {
  DequeCell& deque = cellCast<DequeCell>(ctx, self);
  int64_t n;
  if (!toInt64(ctx, times, &n)) return raise(ctx, ErrorId::kIndexSized, {MessagePart::typeName(times)});
  const uint32_t length = deque.length;
  if (length == 0 || n == 1) return self;
  if (n <= 0) return dequeClear(deque), self;
  if (deque.maxlen.isInt() && n > deque.maxlen.asInt() / length + 1) n = deque.maxlen.asInt() / length + 1;
  const Value items = sequenceRepeat(ctx, listOfItems(ctx, deque), Value::smallInt(n - 1 > Value::kMaxInt ? Value::kMaxInt : n - 1));
  if (items.isExit()) return items;
  dequeTake(ctx, deque, items, false);
  return self;
}

Value dequeCompare(Context& ctx, CompareOperator op, Value a, Value b) {
  DequeCell* other = cellOrNull<DequeCell>(ctx, b);
  if (!other) return Value::notImplemented();
  const DequeCell& deque = cellCast<DequeCell>(ctx, a);
  if (op == CompareOperator::kEq || op == CompareOperator::kNe) {
    const bool same = &deque == other;
    if (same || deque.length != other->length) return Value::boolean(same == (op == CompareOperator::kEq));
  }
  return containerCompare(ctx, op, listOfItems(ctx, deque), listOfItems(ctx, *other));
}

// repr(deque). Registers: 0 deque. Step 1: the text of its items.
Step dequeReprStep(Context& ctx, FrameCell& frame, Value completed) {
  DequeCell& deque = cellCast<DequeCell>(ctx, frame.registers[0]);
  if (frame.resume == 0) {
    if (deque.header.flags & kFlagInRepr) return Step::done(newStr(ctx, "[...]"));
    deque.header.flags |= kFlagInRepr;
    completed = reprOf(ctx, listOfItems(ctx, deque));
    if (completed.isExit() && ctx.state == State::kCall) return stepFromExit(ctx, frame, 1);
  }
  deque.header.flags &= static_cast<uint16_t>(~kFlagInRepr);
  if (completed.isExit()) return reraise(ctx);
  TextBuilder out(ctx);
  out.add(typeNameValue(ctx, frame.registers[0]));
  out.add("(");
  out.add(completed);
  if (!deque.maxlen.isNone()) {
    out.add(", maxlen=");
    out.add(strOf(ctx, deque.maxlen));
  }
  out.add(")");
  return Step::done(out.finish());
}

}  // namespace krait
