// range and slice: numbers of any size.
#pragma once

#include "runtime/objects/containers/containers.h"

namespace krait {

// start + index * step; `index` is an int already checked against the length.
Value rangeItem(Context& ctx, const RangeCell& range, Value index);
// 1 and the position when the int `number` is in the range, else 0.
int rangePosition(Context& ctx, const RangeCell& range, Value number, Value* position);
bool rangesEqual(Context& ctx, const RangeCell& a, const RangeCell& b);
// range[slice]; the slice's parts are ints or None and its step is not 0.
Value rangeSlice(Context& ctx, const RangeCell& range, Value slice);

// A type that is none of ours may have __index__: true when `v` is such.
bool hasIndexMethod(Context& ctx, Value v);
// One of the slice's parts is such.
bool sliceNeedsIndex(Context& ctx, const SliceCell& slice);
// slice.indices(length): a tuple of three ints; may defer.
Value sliceIndicesTuple(Context& ctx, Value slice, Value length);
// Raises when a part is neither None nor an int, or the step is 0. False on exit.
bool checkSlice(Context& ctx, const SliceCell& slice);

// The iterator of `left` ints from `next` on; all of them fit a small int.
inline Value newRangeIterator(Context& ctx, int64_t next, int64_t step, uint64_t left) {
  auto& it = newCell<RangeIteratorCell>(ctx);
  it.next = next;
  it.step = step;
  it.left = left;
  return valueOf(ctx, &it);
}

}  // namespace krait
