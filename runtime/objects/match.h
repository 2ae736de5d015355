// What the patterns of match statements ask of their subject.
#pragma once

#include "runtime/exec/context.h"

namespace krait {

constexpr uint32_t kMatchStar = 0x80000000u;  // in the count of a sequence pattern: one of the patterns is *name

// Whether the subject is a sequence (not str, not bytes) of so many items; a mapping of at least so many.
Value matchSequence(Context& ctx, Value subject, uint32_t count);
Value matchMapping(Context& ctx, Value subject, uint32_t count);
// cls(p, ..., name=p): a tuple of what `positional` places of __match_args__ and then the names stand for, or None when
// the subject is no instance or lacks one. May defer.
Value matchClass(Context& ctx, Value subject, Value cls, Value names, uint32_t positional);

}  // namespace krait
