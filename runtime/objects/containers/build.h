// Displays and unpacking: what the instructions that build containers need beyond plain operations.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

// A set of a tuple's items; a dict of a tuple's keys and values in turn. May defer.
Value buildSet(Context& ctx, Value items);
Value buildDict(Context& ctx, Value keysAndValues);
// set |= iterable, in place. May defer.
Value setUpdate(Context& ctx, Value set, Value iterable);
// dict |= mapping, in place; `unique`: for the keywords of a call, where a key that is there raises. May defer.
Value dictMerge(Context& ctx, Value dict, Value mapping, bool unique);
// A tuple of `before` items, a list of the middle ones, and `after` items. May defer.
Value unpackStarred(Context& ctx, Value iterable, uint32_t before, uint32_t after);

}  // namespace krait
