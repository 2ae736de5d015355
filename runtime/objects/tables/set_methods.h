// Set algebra: every operation is one loop over an iterable, native while elements are plain, else kSetLoop.
#pragma once

#include "runtime/objects/tables/set.h"

namespace krait {

enum class SetOperationId : uint8_t {
  kUnion, kIntersection, kDifference, kSymmetric,
  kUpdate, kIntersectionUpdate, kDifferenceUpdate, kSymmetricUpdate,
  kDisjoint, kSubset, kSuperset,
  kCount
};

// What an operation gives back: a new set, None (methods), or the set itself (in-place operators).
enum class SetResult : uint8_t { kTarget, kNone, kOwner };

// The operation on a set (or dict view) and any iterable; may defer. kTarget is right for those that make a new set or
// answer a question.
Value setOperation(Context& ctx, SetOperationId op, Value set, Value other, SetResult result);
// A set or frozenset of the values of any iterable; may defer.
Value setFromIterable(Context& ctx, Kind kind, Value iterable);

}  // namespace krait
