// Dead cells rest for one collection, poisoned, before their memory is used again: in hostile builds and under
// AddressSanitizer, so that whoever still names one is caught and not served by the cell that came after it.
#pragma once

#include <cstdint>

#include "runtime/heap/cell.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define KRAIT_ADDRESS_SANITIZER
#endif
#endif

namespace krait {

#if defined(KRAIT_HOSTILE) || defined(KRAIT_ADDRESS_SANITIZER)
constexpr bool kQuarantine = true;
#else
constexpr bool kQuarantine = false;
#endif

constexpr uint8_t kPoison = 0xDB;
constexpr Kind kResting = Kind{kPoison};  // what a cell at rest has for its kind: no row of kinds.def

// Between marking and sorting of blocks: cells that died are poisoned and marked, so that they are not taken; those that
// rested since the last collection become free.
void restDeadCells(Context& ctx);
// Before memory that may be poisoned is used again.
void endRest(Context& ctx, Ref from, uint64_t bytes);

}  // namespace krait
