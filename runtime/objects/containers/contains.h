// Searches for equal items in lists, tuples and ranges.
#pragma once

#include "runtime/objects/containers/containers.h"

namespace krait {

enum class SearchMode : uint8_t { kIndex, kCount, kRemove };

// The first item in [start, stop) equal to `item`: kYes with *at; kUnsure: Python must compare items[*at].
Found plainFind(Context& ctx, Value sequence, Value item, int64_t start, int64_t stop, uint32_t* at);
// list.index, count and remove, tuple.index and count; bounds are resolved. May defer.
Value searchSequence(Context& ctx, SearchMode mode, Value sequence, Value item, int64_t start, int64_t stop);
Value rangeSearch(Context& ctx, SearchMode mode, Value range, Value item);

}  // namespace krait
