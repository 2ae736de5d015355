// The trusted bookkeeping of one heap, outside the cage. Only runtime/heap includes this.
#pragma once

#include "runtime/heap/cage.h"

namespace krait {

enum class BlockState : uint8_t { kFresh, kFree, kSmall, kLarge, kLargeRest };

struct Block {
  BlockState state;
  uint8_t sizeClass;
  uint16_t reserved;
  uint32_t next;   // list of blocks to sweep, +1; 0 ends
  uint32_t bytes;  // kLarge: of the cell
  uint32_t used;   // kSmall: high-water mark of its cells; kFree: bytes that are not zero
};

struct SizeClass {
  uint32_t bytes;
  uint32_t reciprocal;   // index = (offset * reciprocal) >> 32
  uint32_t toSweep;      // list of blocks with dead cells, +1
  uint32_t current;      // block the run lies in, +1
  uint32_t scan;         // offset in the current block where the next run is looked for; kBlockBytes: none
};

constexpr uint64_t kFirstThreshold = 8 << 20;  // bytes at which the first collection comes

struct Heap {
  PageSource* pages;
  Block* blocks;
  uint8_t* marks;
  uint32_t* markStack;
  uint32_t markDepth, markCapacity;
  bool markOverflow;
  bool collecting;
  uint32_t blockEnd;       // blocks ever used: [0, blockEnd) have a state
  uint32_t committed;      // blocks committed
  uint32_t firstFree;      // no free block below
  uint32_t freeBlocks;
  uint32_t dirtyBlocks;    // of them, those that are not zero
  uint64_t bytes, peak, limit, threshold;
  uint64_t collectEvery, untilCollect, collections;
  uint64_t frameCommitted; // bytes of the frame stack
  Ref (*imageAllocator)(Context& ctx, Kind kind, uint64_t bytes);  // null but while the boot image is made
  SizeClass classes[kSizeClassCount];
};

uint32_t sizeClassOf(uint64_t bytes);
constexpr uint32_t kMaxSmall = 16384;
inline uint32_t blockOffset(uint32_t block) { return kHeapStart + block * kBlockBytes; }
inline bool marked(const Heap& h, uint32_t offset) { return h.marks[offset >> 7] >> ((offset >> 4) & 7) & 1; }
inline void setMark(Heap& h, uint32_t offset) { h.marks[offset >> 7] |= static_cast<uint8_t>(1 << ((offset >> 4) & 7)); }
// Marks everything reachable (trace.cpp).
void markRoots(Context& ctx);
void finishMarking(Context& ctx);

}  // namespace krait
