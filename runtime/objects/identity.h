// Identity: what id() and the default repr show. Numbers by value; other objects get the next number of a
// per-isolate counter when first asked, kept in a side table outside the cage; those of the boot image have the number
// that their place in it gives. Never an address.
#pragma once

#include "runtime/exec/context.h"

namespace krait {

// The identity number of any value; equal for a and b exactly while `a is b`.
uint64_t identityOf(Context& ctx, Value v);
// For the collector, after marking and before cells are swept: drops the numbers of cells for which alive() is false.
void forgetIdentities(Context& ctx, bool (*alive)(Context& ctx, Ref ref));
// Gives the table back; at an isolate's end or reset.
void releaseIdentities(Context& ctx);

}  // namespace krait
