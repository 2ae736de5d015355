// What changes a deque: for its methods.
#pragma once

#include "runtime/modules/containers/deque.h"
#include "runtime/objects/containers/steppers.h"

namespace krait {

void dequeAppend(Context& ctx, DequeCell& deque, Value item);
void dequeAppendLeft(Context& ctx, DequeCell& deque, Value item);
// The deque is not empty.
Value dequePop(Context& ctx, DequeCell& deque);
Value dequePopLeft(Context& ctx, DequeCell& deque);
void dequeClear(DequeCell& deque);
// n places to the right; to the left when n is negative.
void dequeRotate(Context& ctx, DequeCell& deque, int64_t n);
void dequeReverse(Context& ctx, DequeCell& deque);
// 0 <= i <= length; the deque is not full.
void dequeInsert(Context& ctx, DequeCell& deque, int64_t i, Value item);
// 0 <= i < length.
void dequeDelete(Context& ctx, DequeCell& deque, int64_t i);
// Takes in all values of a plain iterable; false on exit.
bool dequeTake(Context& ctx, DequeCell& deque, Value iterable, bool left);
// Of exactly the type deque.
Value dequeCopy(Context& ctx, const DequeCell& deque);

Step dequeReprStep(Context& ctx, FrameCell& frame, Value completed);
extern const BuiltinDef kDequeSteppers[];
enum : uint32_t { kDequeReprRow, kDequeTakeRow, kDequeSearchRow, kDequeCombineRow };

}  // namespace krait
