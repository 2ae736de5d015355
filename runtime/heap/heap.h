// Allocation and collection in the cage: non-moving mark-sweep over size-class blocks, marks in side tables outside.
//
// Rules
//  1. A fresh cell is zero behind its header, so it may be traced before its fields are set.
//  2. allocateCell may collect. Cells are kept by the precise heap, the frame stack, the context's words and the
//     native stack with callee-saved registers, scanned conservatively: a local Ref, Value or pointer keeps its cell.
//  3. allocateCell never returns without a cell: past the limit it ends the run (abandon, Limit::kMemory).
//  4. Sizes come from checked arithmetic of the caller; kMaxCellBytes is the bound of one cell.
#pragma once

#include "runtime/exec/context.h"

namespace krait {

constexpr uint64_t kMaxCellBytes = 1ull << 31;
constexpr uint32_t kFrozenStart = 0x1000'0000;   // boot image, read-only, shared by all cages
constexpr uint32_t kSegmentsStart = 0x1800'0000; // boot image: what modules may change, copied in when imported
constexpr uint32_t kHeapStart = 0x2000'0000;
constexpr uint32_t kHeapEnd = 0xC000'0000;
constexpr uint32_t kFrameStackStart = 0xC000'0000;
constexpr uint32_t kFrameStackEnd = 0xF000'0000;
constexpr uint32_t kBlockBytes = 32 * 1024;

// A zeroed cell of `bytes` (header included) with its kind set. May collect; see rule 3.
Ref allocateCell(Context& ctx, Kind kind, uint64_t bytes);

// Makes the large cell at `ref` longer where it lies, its new bytes zero; false when it is small or has no room behind. May
// collect; costs what a cell of `bytes` would. The caller names the cell, and sets its own count of what is in it.
bool growCell(Context& ctx, Ref ref, uint64_t bytes);

constexpr uint64_t kMaxSimpleCell = 192;
template <class T>
T& newCell(Context& ctx, Kind kind, uint64_t extraBytes = 0) {
  static_assert(sizeof(T) >= 16 || sizeof(T) == sizeof(Header));
  const uint64_t bytes = sizeof(T) + extraBytes;
  if (__builtin_expect(bytes - 1 < kMaxSimpleCell && !ctx.countsAllocations, 1)) {
    AllocationRun& run = ctx.runs[(bytes - 1) / 16];
    const uint32_t size = static_cast<uint32_t>(bytes + 15) & ~15u;
    if (__builtin_expect(run.limit - run.cursor >= size, 1)) {
      const Ref ref = run.cursor;
      run.cursor += size;
      ctx.at<Header>(ref)->kind = kind;
      return *ctx.at<T>(ref);
    }
  }
  return *ctx.at<T>(allocateCell(ctx, kind, bytes));
}
template <class T>
T& newCell(Context& ctx, uint64_t extraBytes = 0) {
  return newCell<T>(ctx, KindOf<T>::value, extraBytes);
}

// Whether a cell belongs to the boot image's frozen part and so is never written.
inline bool isFrozen(Ref ref) { return ref >= kFrozenStart && ref < kSegmentsStart; }
// While the boot image is made, cells come from `allocator` and nothing is collected.
void setImageAllocator(Context& ctx, Ref (*allocator)(Context& ctx, Kind kind, uint64_t bytes));

// Bytes that the cell at `ref` really occupies, from the block table (trusted). `ref` must be a heap cell's start.
uint32_t cellBytes(const Context& ctx, Ref ref);
// The start of the live cell that contains `offset` (one past its end counts too), or 0. Any offset is allowed.
Ref cellContaining(const Context& ctx, uint32_t offset);

// Collects now. Polls; returns when done.
void collect(Context& ctx);
// Collects, then calls `visit` for every cell that is left, those of the image's segments included. Not while the boot image
// is made.
void eachCell(Context& ctx, void (*visit)(Context& ctx, Ref cell, void* to), void* to);
// Bytes committed to cells, and the limit that makes allocateCell collect and then give up.
uint64_t heapBytes(const Context& ctx);
void setHeapLimit(Context& ctx, uint64_t bytes);
uint64_t heapPeak(const Context& ctx);
// 0 off; N: collect at every N-th allocation.
void setCollectEvery(Context& ctx, uint64_t n);
uint64_t collections(const Context& ctx);

}  // namespace krait
