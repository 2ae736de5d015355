// Allocation: size-class blocks, free runs between marked cells, large cells in whole blocks, sweeping.
#include "runtime/heap/heap.h"

#include <bit>

#include "runtime/program/local_code.h"
#include "runtime/heap/heap_record.h"
#include "runtime/heap/quarantine.h"
#include "runtime/objects/identity.h"

namespace krait {

namespace {

// Up to kMaxSimpleCell a class for every 16 bytes: newCell counts on it.
constexpr uint32_t kClassBytes[kSizeClassCount] = {
    16,  32,  48,  64,  80,   96,   112,  128,  144,  160,  176,  192,  224,  256,  288,  320,  384,  448,   512,   576,
    640, 768, 896, 1024, 1152, 1280, 1536, 1792, 2048, 2304, 2560, 3072, 3584, 4096, 5120, 6144, 8176, 10912, 16384, 0};
constexpr uint32_t kClasses = 39;
static_assert(kClassBytes[kClasses - 1] == kMaxSmall);
static_assert(kClassBytes[kMaxSimpleCell / 16 - 1] == kMaxSimpleCell);

uint32_t takeBlocks(Context& ctx, uint32_t count);

// Zeroes [from, to) of the cage and makes it the run of its class.
void setRun(Context& ctx, uint32_t sizeClass, uint32_t from, uint32_t to, bool dirty) {
  if (dirty) __builtin_memset(ctx.base + from, 0, to - from);
  ctx.runs[sizeClass] = {from, to};
}

// Finds the next run of dead cells in the current block of a class; false when the block has none left.
bool nextRun(Context& ctx, uint32_t index) {
  Heap& h = *ctx.heap;
  SizeClass& c = h.classes[index];
  if (!c.current) return false;
  uint32_t start = blockOffset(c.current - 1), end = start + kBlockBytes / c.bytes * c.bytes;
  uint32_t p = start + c.scan;
  // bounded: one block
  while (p < end && marked(h, p)) p += c.bytes;
  if (p >= end) {
    c.scan = kBlockBytes;
    return false;
  }
  uint32_t q = p;
  while (q < end && !marked(h, q)) q += c.bytes;
  c.scan = q - start;
  setRun(ctx, index, p, q, true);
  return true;
}

bool refill(Context& ctx, uint32_t index) {
  Heap& h = *ctx.heap;
  SizeClass& c = h.classes[index];
  while (true) {
    if (nextRun(ctx, index)) return true;
    if (!c.toSweep) return false;
    c.current = c.toSweep;
    c.toSweep = h.blocks[c.current - 1].next;
    h.blocks[c.current - 1].next = 0;
    c.scan = 0;
  }
}

void charge(Context& ctx, uint64_t bytes) {
  Heap& h = *ctx.heap;
  if (h.bytes + bytes > h.threshold || h.bytes + bytes > h.limit) {
    if (!h.collecting) collect(ctx);
    if (kQuarantine && !h.collecting && h.bytes + bytes > h.limit) collect(ctx);  // what rested is free now
    if (h.bytes + bytes > h.limit) abandon(ctx, Limit::kMemory);
  }
  h.bytes += bytes;
  if (h.bytes > h.peak) h.peak = h.bytes;
}

// Makes `count` blocks from `first` on the caller's and zero: each is free, or follows the last block ever used.
void claimBlocks(Context& ctx, uint32_t first, uint32_t count) {
  Heap& h = *ctx.heap;
  const uint32_t end = first + count;
  for (uint32_t i = first; i < end && i < h.blockEnd; ++i) {  // bounded: what was charged
    --h.freeBlocks;
    if (!h.blocks[i].used) continue;
    __builtin_memset(ctx.base + blockOffset(i), 0, h.blocks[i].used);
    h.blocks[i].used = 0;
    --h.dirtyBlocks;
  }
  if (end > h.committed) {
    // Most heaps stay small: the first megabytes come by single pages. What grows past them gets large ones (8 MB touched for
    // the first time: 0.6 ms, 3.2 by single pages).
    constexpr uint32_t kLarge = (2 << 20) / kBlockBytes;
    static_assert(kHeapStart % (2 << 20) == 0 && kBlockCount % kLarge == 0);
    const uint32_t step = end > kLarge ? kLarge : 32;
    const uint32_t want = (end + step - 1) / step * step;
    char* start = ctx.base + blockOffset(h.committed);
    const uint64_t bytes = uint64_t{want - h.committed} * kBlockBytes;
    if (!h.pages->commit(start, bytes)) abandon(ctx, Limit::kMemory);
    if (end > kLarge) h.pages->useLargePages(start, bytes);
    h.committed = want;
  }
  if (end > h.blockEnd) h.blockEnd = end;
}

// First of `count` neighbouring blocks that are free and zero.
uint32_t takeBlocks(Context& ctx, uint32_t count) {
  Heap& h = *ctx.heap;
  charge(ctx, uint64_t{count} * kBlockBytes);
  if (h.freeBlocks >= count) {
    uint32_t run = 0;
    for (uint32_t b = h.firstFree; b < h.blockEnd; ++b) {  // bounded: the heap's blocks
      run = h.blocks[b].state == BlockState::kFree ? run + 1 : 0;
      if (count == 1 && run == 1) h.firstFree = b + 1;
      if (run < count) continue;
      claimBlocks(ctx, b + 1 - count, count);
      return b + 1 - count;
    }
    if (count == 1) h.firstFree = h.blockEnd;
  }
  if (count > kBlockCount - h.blockEnd) abandon(ctx, Limit::kMemory);
  uint32_t first = h.blockEnd;
  claimBlocks(ctx, first, count);
  return first;
}

Ref allocateLarge(Context& ctx, Kind kind, uint64_t bytes) {
  if (bytes > kMaxCellBytes) abandon(ctx, Limit::kMemory);
  Heap& h = *ctx.heap;
  if (h.imageAllocator) return h.imageAllocator(ctx, kind, bytes);
  uint32_t count = static_cast<uint32_t>((bytes + kBlockBytes - 1) / kBlockBytes);
  spend(ctx, bytes >> 6);
  uint32_t first = takeBlocks(ctx, count);
  for (uint32_t i = 1; i < count; ++i) h.blocks[first + i] = {BlockState::kLargeRest, 0, 0, 0, 0, kBlockBytes};
  h.blocks[first] = {BlockState::kLarge, 0, 0, 0, static_cast<uint32_t>((bytes + 15) & ~15ull), kBlockBytes};
  Ref ref = blockOffset(first);
  ctx.at<Header>(ref)->kind = kind;
  return ref;
}

Ref allocateSlow(Context& ctx, Kind kind, uint32_t index) {
  Heap& h = *ctx.heap;
  uint32_t bytes = h.classes[index].bytes;
  if (h.imageAllocator) return h.imageAllocator(ctx, kind, bytes);
  while (true) {
    AllocationRun& run = ctx.runs[index];
    if (run.limit - run.cursor >= bytes && run.cursor) {
      Ref ref = run.cursor;
      run.cursor += bytes;
      ctx.at<Header>(ref)->kind = kind;
      return ref;
    }
    if (refill(ctx, index)) continue;
    uint32_t block = takeBlocks(ctx, 1);
    if (ctx.runs[index].limit - ctx.runs[index].cursor >= bytes && ctx.runs[index].cursor) {
      // A collection inside takeBlocks cannot fill runs; kept for clarity of the loop's meaning.
      UNREACHABLE("run filled while a block was taken");
    }
    h.blocks[block] = {BlockState::kSmall, static_cast<uint8_t>(index), 0, 0, 0, kBlockBytes};
    uint32_t start = blockOffset(block);
    h.classes[index].current = block + 1;
    h.classes[index].scan = kBlockBytes;
    setRun(ctx, index, start, start + kBlockBytes / bytes * bytes, false);
  }
}

}  // namespace

uint32_t sizeClassOf(uint64_t bytes) {
  // bounded: a table of 39
  if (bytes <= 192) return static_cast<uint32_t>((bytes + 15) / 16 - 1);
  uint32_t i = 12;
  while (kClassBytes[i] < bytes) ++i;
  return i;
}

void initialiseClasses(Heap& h) {
  for (uint32_t i = 0; i < kClasses; ++i) {
    h.classes[i] = {kClassBytes[i], static_cast<uint32_t>((1ull << 32) / kClassBytes[i] + 1), 0, 0, kBlockBytes};
  }
}

Ref allocateCell(Context& ctx, Kind kind, uint64_t bytes) {
  Heap& h = *ctx.heap;
  if (__builtin_expect(h.collectEvery != 0, 0) && --h.untilCollect == 0) {
    h.untilCollect = h.collectEvery;
    collect(ctx);
  }
  if (bytes < 16) bytes = 16;
  if (bytes > kMaxSmall) return allocateLarge(ctx, kind, bytes);
  uint32_t index = sizeClassOf(bytes);
  AllocationRun& run = ctx.runs[index];
  uint32_t size = kClassBytes[index];
  if (__builtin_expect(run.limit - run.cursor >= size, 1)) {
    Ref ref = run.cursor;
    run.cursor += size;
    ctx.at<Header>(ref)->kind = kind;
    return ref;
  }
  return allocateSlow(ctx, kind, index);
}

bool growCell(Context& ctx, Ref ref, uint64_t bytes) {
  Heap& h = *ctx.heap;
  if (ref < kHeapStart || ref >= kHeapEnd || (ref & (kBlockBytes - 1)) || bytes > kMaxCellBytes || h.imageAllocator) return false;
  const uint32_t first = (ref - kHeapStart) / kBlockBytes;
  if (first >= h.blockEnd || h.blocks[first].state != BlockState::kLarge || bytes <= h.blocks[first].bytes) return false;
  const uint32_t have = (h.blocks[first].bytes + kBlockBytes - 1) / kBlockBytes, want = static_cast<uint32_t>((bytes + kBlockBytes - 1) / kBlockBytes);
  auto isRoom = [&] {
    if (want > kBlockCount - first) return false;
    for (uint32_t b = first + have; b < first + want && b < h.blockEnd; ++b) {  // bounded: the cell's blocks
      if (h.blocks[b].state != BlockState::kFree) return false;
    }
    return true;
  };
  if (!isRoom()) return false;
  charge(ctx, uint64_t{want - have} * kBlockBytes);
  if (!isRoom()) UNREACHABLE("a collection takes no blocks");
  claimBlocks(ctx, first + have, want - have);
  for (uint32_t b = first + have; b < first + want; ++b) h.blocks[b] = {BlockState::kLargeRest, 0, 0, 0, 0, kBlockBytes};
  h.blocks[first].bytes = static_cast<uint32_t>((bytes + 15) & ~15ull);
  spend(ctx, bytes >> 6);  // what another cell would have cost: where cells lie depends on the tier
  return true;
}

uint32_t cellBytes(const Context& ctx, Ref ref) {
  if (ref < kHeapStart || ref >= kHeapEnd) return 0;
  const Heap& h = *ctx.heap;
  const Block& b = h.blocks[(ref - kHeapStart) / kBlockBytes];
  return b.state == BlockState::kSmall ? h.classes[b.sizeClass].bytes : b.state == BlockState::kLarge ? b.bytes : 0;
}

Ref cellContaining(const Context& ctx, uint32_t offset) {
  if (offset < kHeapStart || offset >= kHeapEnd) return 0;
  const Heap& h = *ctx.heap;
  uint32_t block = (offset - kHeapStart) / kBlockBytes;
  if (block >= h.blockEnd) return 0;
  while (h.blocks[block].state == BlockState::kLargeRest) --block;  // bounded: one cell's blocks
  const Block& b = h.blocks[block];
  uint32_t start = blockOffset(block);
  if (b.state == BlockState::kSmall) {
    uint32_t bytes = h.classes[b.sizeClass].bytes;
    uint32_t index = static_cast<uint32_t>(uint64_t{offset - start} * h.classes[b.sizeClass].reciprocal >> 32);
    if (index >= kBlockBytes / bytes) return 0;
    start += index * bytes;
  } else if (b.state != BlockState::kLarge) {
    return 0;
  }
  const Kind kind = ctx.at<Header>(start)->kind;
  return kind == Kind::kFree || (kQuarantine && kind == kResting) ? 0 : start;
}

namespace {

// Before marking: cells that the last collection left dead but nobody has swept must not look alive.
void finishSweep(Context& ctx) {
  Heap& h = *ctx.heap;
  for (uint32_t i = 0; i < kClasses; ++i) {
    SizeClass& c = h.classes[i];
    auto clear = [&](uint32_t block, uint32_t from) {
      uint32_t start = blockOffset(block);
      for (uint32_t p = start + from; p + c.bytes <= start + kBlockBytes; p += c.bytes) {
        if (!marked(h, p)) ctx.at<Header>(p)->kind = Kind::kFree;
      }
    };
    if (c.current && c.scan < kBlockBytes) clear(c.current - 1, c.scan);
    while (c.toSweep) {
      uint32_t block = c.toSweep - 1;
      clear(block, 0);
      c.toSweep = h.blocks[block].next;
      h.blocks[block].next = 0;
    }
    c.current = 0;
    c.scan = kBlockBytes;
    // The rest of the open run stays zero and free: the next sweep finds it again.
    ctx.runs[i] = {0, 0};
  }
}

void freeBlocks(Context& ctx, uint32_t first, uint32_t count) {
  Heap& h = *ctx.heap;
  // Pages are kept for who comes next, as many as there are in use and a few more.
  constexpr uint32_t kKept = 256;
  const bool big = count >= 8 && h.dirtyBlocks + count > kKept + (h.blockEnd - h.freeBlocks);
  if (!big) h.dirtyBlocks += count;
  if (big) h.pages->discard(ctx.base + blockOffset(first), uint64_t{count} * kBlockBytes);
  for (uint32_t i = 0; i < count; ++i) h.blocks[first + i] = {BlockState::kFree, 0, 0, 0, 0, big ? 0 : kBlockBytes};
  h.freeBlocks += count;
  h.bytes -= uint64_t{count} * kBlockBytes;
  if (first < h.firstFree) h.firstFree = first;
  if (kQuarantine && !big) __builtin_memset(ctx.base + blockOffset(first), kPoison, uint64_t{count} * kBlockBytes);
}

// Sorts blocks into free ones and ones to sweep, by their marks.
void sortBlocks(Context& ctx) {
  Heap& h = *ctx.heap;
  for (uint32_t b = 0; b < h.blockEnd; ++b) {
    Block& block = h.blocks[b];
    uint32_t start = blockOffset(b);
    if (block.state == BlockState::kLarge) {
      if (marked(h, start)) continue;
      freeBlocks(ctx, b, (block.bytes + kBlockBytes - 1) / kBlockBytes);
    } else if (block.state == BlockState::kSmall) {
      SizeClass& c = h.classes[block.sizeClass];
      uint32_t live = 0;
      const uint8_t* m = h.marks + (start >> 7);
      for (uint32_t i = 0; i < kBlockBytes / 128; i += 8) {
        uint64_t word;
        __builtin_memcpy(&word, m + i, 8);
        live += static_cast<uint32_t>(std::popcount(word));
      }
      if (live == 0) {
        freeBlocks(ctx, b, 1);
      } else if (live < kBlockBytes / c.bytes) {
        block.next = c.toSweep;
        c.toSweep = b + 1;
      }
    }
  }
}

}  // namespace

void collect(Context& ctx) {
  Heap& h = *ctx.heap;
  if (h.collecting || h.imageAllocator) return;
  h.collecting = true;
  finishSweep(ctx);
  __builtin_memset(h.marks + (kHeapStart >> 7), 0, uint64_t{h.blockEnd} * (kBlockBytes / 128));
  markRoots(ctx);
  finishMarking(ctx);
  forgetIdentities(ctx, [](Context& c, Ref ref) { return ref < kHeapStart || ref >= kHeapEnd || marked(*c.heap, ref); });
  if (kQuarantine) restDeadCells(ctx);
  sortBlocks(ctx);
  if (ctx.localCodes) ctx.localCodes->sweep();
  ++h.collections;
  h.threshold = h.bytes * 2 < kFirstThreshold ? kFirstThreshold : h.bytes * 2;
  h.collecting = false;
  poll(ctx);  // when collections come depends on the tier, so they cost no fuel
}

void setImageAllocator(Context& ctx, Ref (*allocator)(Context&, Kind, uint64_t)) { ctx.heap->imageAllocator = allocator; }
uint64_t heapBytes(const Context& ctx) { return ctx.heap->bytes; }
uint64_t heapPeak(const Context& ctx) { return ctx.heap->peak; }
void setHeapLimit(Context& ctx, uint64_t bytes) { ctx.heap->limit = bytes; }
void setCollectEvery(Context& ctx, uint64_t n) {
  ctx.heap->collectEvery = ctx.heap->untilCollect = n;
  ctx.countsAllocations = n != 0;
}
uint64_t collections(const Context& ctx) { return ctx.heap->collections; }

}  // namespace krait
