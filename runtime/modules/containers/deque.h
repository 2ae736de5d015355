// deque: a ring of values, as iteration and the operators see it.
//
// Item i lies at place first + i of the ring, counted around its end. Places without an item are unbound.
// `version` says that the deque got or lost items: iterators and searches keep the one that they began with.
#pragma once

#include "runtime/exec/operators.h"
#include "runtime/heap/heap.h"

namespace krait {

DequeCell& newDequeCell(Context& ctx);
// Item `i`, which must be below the length; any other index ends somewhere in the cage or its guard.
Value& dequePlace(Context& ctx, const DequeCell& deque, uint32_t i);
// The next value of an iterator over a deque, in either direction; `exhausted`, or exit.
Value dequeNext(Context& ctx, SequenceIteratorCell& it);
Value dequeGetItem(Context& ctx, Value self, int64_t i);
Value dequeSetItem(Context& ctx, Value self, int64_t i, Value item);
Value dequeDelItem(Context& ctx, Value self, int64_t i);
// deque += iterable; the deque. May defer.
Value dequeExtend(Context& ctx, Value self, Value iterable);
Value dequeConcat(Context& ctx, Value a, Value b);
Value dequeRepeat(Context& ctx, Value self, Value times);
// deque *= times; the deque.
Value dequeInplaceRepeat(Context& ctx, Value self, Value times);
// A bool or NotImplemented; these may defer, as may the rest.
Value dequeCompare(Context& ctx, CompareOperator op, Value a, Value b);
Value dequeContains(Context& ctx, Value self, Value item);
Value dequeRepr(Context& ctx, Value self);

}  // namespace krait
