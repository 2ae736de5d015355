// A cage's address space: side tables, context, 4 GiB of cells, guard; reserved once and reused by many isolates.
#pragma once

#include "runtime/heap/heap.h"
#include "runtime/sandbox/page_source.h"

namespace krait {

constexpr uint64_t kCageBytes = 1ull << 32;
constexpr uint64_t kGuardBytes = 36ull << 30;
constexpr uint64_t kMarkBytes = kCageBytes / 16 / 8;
constexpr uint32_t kBlockCount = (kHeapEnd - kHeapStart) / kBlockBytes;
constexpr uint64_t kSideBytes = 48ull << 20;  // marks, block table, heap record, mark stack

// Reserves a cage with the image's frozen part and makes its context, heap record and first pages. Null when address
// space or memory is short. The caller sets program, tiers, host, budget and limits and calls startFromImage
// (runtime/image/install.h) before it runs anything. `image` is null only while the image is made.
Context* createCage(PageSource& pages, const BootImage* image);
void destroyCage(Context* ctx);
// Forgets every cell and frame: memory reads as zero again, cheaply where little was touched. Context fields that
// belong to a run are reset; side tables too.
void resetCage(Context& ctx);
// Makes room for `bytes` more above frameTop; ends the run when the region is full (Limit::kMemory).
void growFrameStack(Context& ctx, uint32_t bytes);
// Whether an address (of a fault) lies in this cage, its guard or its context.
bool cageCovers(const Context& ctx, const void* address);

}  // namespace krait
