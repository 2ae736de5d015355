// list and tuple: what this folder and the built-in functions share.
#pragma once

#include "runtime/objects/containers/containers.h"

namespace krait {

// Items that fit one cell.
constexpr uint64_t kMaxSequence = (kMaxCellBytes - 64) / sizeof(Value);

// The items of a list or tuple as they are now: valid until Python runs or the list changes. False for other kinds.
bool sequenceView(Context& ctx, Value v, const Value** items, uint32_t* length);
// Copies, spending fuel.
void copyValues(Context& ctx, Value* to, const Value* from, uint64_t count);
void listReserve(Context& ctx, ListCell& list, uint64_t capacity);
// list[start:stop] = items; `items` must not lie in the list itself.
void listReplace(Context& ctx, ListCell& list, uint32_t start, uint32_t stop, const Value* items, uint32_t count);
// A new list or tuple of `count` items from `start` on.
Value sequenceSlice(Context& ctx, Value sequence, int64_t start, int64_t step, int64_t count);
// Turns an argument that must be an index into 64 bits: false on exit. Instances with __index__ are for steppers.
bool indexArgument(Context& ctx, Value v, int64_t* out);
// As CPython's slice bounds of index(): beyond 64 bits is clipped. False on exit.
bool clippedIndex(Context& ctx, Value v, int64_t* out);

}  // namespace krait
