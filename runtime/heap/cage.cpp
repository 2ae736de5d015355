// Making, resetting and giving back a cage.
#include "runtime/heap/cage.h"

#include <new>

#include "runtime/heap/heap_record.h"
#include "runtime/heap/quarantine.h"
#include "runtime/image/install.h"
#include "runtime/program/code_block.h"

namespace krait {

void initialiseClasses(Heap& h);

namespace {

constexpr uint64_t kTotalBytes = kSideBytes + kContextBytes + kCageBytes + kGuardBytes;
constexpr uint64_t kPrefix = kSideBytes + kContextBytes;
constexpr uint32_t kCommittedFrames = 1 << 20;  // bytes of frame stack committed at once
constexpr uint32_t kFirstFrames = 8 << 10;       // bytes of it that a fresh run may use; Context::frameLimit grows, and is what to clear
constexpr uint64_t kDefaultHeapLimit = 256ull << 20;
static_assert(kMarkBytes + kBlockCount * sizeof(Block) + sizeof(Heap) + kMarkStackEntries * 4 + 4096 <= kSideBytes);

// The context as a fresh isolate finds it: everything but where its cage is.
void resetContext(Context& ctx) {
  char* base = ctx.base;
  Heap* heap = ctx.heap;
  uint32_t frameLimit = ctx.frameLimit, spareCount = ctx.spareCount;
  CodeBlock** spareBlocks = ctx.spareBlocks;
  new (&ctx) Context{};
  ctx.spareBlocks = spareBlocks;
  ctx.spareCount = spareCount;
  ctx.base = base;
  ctx.heap = heap;
  ctx.frameLimit = frameLimit;
  ctx.frameTop = kFrameStackStart;
  ctx.exception = ctx.handled = ctx.result = ctx.callee = Value::none();
  ctx.callerLocals = ctx.displayed = Value::unbound();
  for (Value& v : ctx.callArgs) v = Value::none();
  ctx.depthLimit = 1000;
  ctx.loopHeat = ctx.entryHeat = UINT32_MAX;
  ctx.guardCountdown = INT64_MAX;
  ctx.outputLeft = UINT64_MAX;
  ctx.fuel = INT64_MAX;
}

// Gives a new cage the frozen part and room for segments.
bool mapImage(PageSource& pages, char* base, const BootImage& image) {
  constexpr uint32_t kPage = 4096;
  const ImageSpan frozen = image.header().frozen;
  CHECK(image.moduleCount() <= sizeof Context::loadedModules * 8);
  if (!pages.mapReadOnly(base + kFrozenStart, image.items<char>(frozen), frozen.count)) return false;
  uint32_t end = kSegmentsStart;
  for (uint32_t i = 0; i < image.moduleCount(); ++i) {
    const ImageModule& m = image.module(i);
    if (m.start + m.bytes.count > end) end = m.start + m.bytes.count;
  }
  uint32_t bytes = (end - kSegmentsStart + kPage - 1) & ~(kPage - 1);
  return !bytes || pages.commit(base + kSegmentsStart, bytes);
}

}  // namespace

Context* createCage(PageSource& pages, const BootImage* image) {
  char* start = static_cast<char*>(pages.reserve(kTotalBytes, kCageBytes, kPrefix));
  if (!start) return nullptr;
  if (!pages.commit(start, kPrefix)) {
    pages.unreserve(start, kTotalBytes);
    return nullptr;
  }
  char* base = start + kPrefix;
  auto* ctx = new (base - kContextBytes) Context{};
  char* side = start;
  auto take = [&](uint64_t bytes) {
    char* at = side;
    side += (bytes + 63) & ~63ull;
    return at;
  };
  auto* marks = reinterpret_cast<uint8_t*>(take(kMarkBytes));
  auto* blocks = reinterpret_cast<Block*>(take(kBlockCount * sizeof(Block)));
  auto* heap = new (take(sizeof(Heap))) Heap{};
  heap->markStack = reinterpret_cast<uint32_t*>(take(kMarkStackEntries * 4));
  heap->markCapacity = kMarkStackEntries;
  heap->pages = &pages;
  heap->blocks = blocks;
  heap->marks = marks;
  heap->limit = kDefaultHeapLimit;
  heap->threshold = kFirstThreshold;
  initialiseClasses(*heap);
  ctx->base = base;
  ctx->heap = heap;
  ctx->frameLimit = kFrameStackStart + kFirstFrames;
  if (!pages.commit(base + kFrameStackStart, kCommittedFrames)) {
    pages.unreserve(start, kTotalBytes);
    return nullptr;
  }
  heap->frameCommitted = kCommittedFrames;
  if (image && !mapImage(pages, base, *image)) {
    pages.unreserve(start, kTotalBytes);
    return nullptr;
  }
  resetContext(*ctx);
  return ctx;
}

void destroyCage(Context* ctx) {
  if (kQuarantine) endRest(*ctx, kHeapStart, uint64_t{ctx->heap->blockEnd} * kBlockBytes);
  releaseSpareBlocks(*ctx);
  PageSource& pages = *ctx->heap->pages;
  pages.unreserve(ctx->base - kPrefix, kTotalBytes);
}

namespace {

// Frames of the last tenant: all lie below the limit, which grew as they were pushed.
void clearFrames(Context& ctx) {
  constexpr uint32_t kMany = 256 << 10;
  const uint32_t used = ctx.frameLimit - kFrameStackStart;
  if (used > kMany) {
    ctx.heap->pages->discard(ctx.base + kFrameStackStart, used);
  } else {
    __builtin_memset(ctx.base + kFrameStackStart, 0, used);
  }
  ctx.frameLimit = kFrameStackStart + kFirstFrames;
}

}  // namespace

void resetCage(Context& ctx) {
  Heap& h = *ctx.heap;
  clearFrames(ctx);
  if (kQuarantine) endRest(ctx, kHeapStart, uint64_t{h.blockEnd} * kBlockBytes);
  constexpr uint32_t kManyBlocks = 64;
  if (h.blockEnd > kManyBlocks || h.collections) {
    h.pages->discard(ctx.base + kHeapStart, uint64_t{h.blockEnd} * kBlockBytes);
    h.pages->discard(h.marks + (kHeapStart >> 7), (uint64_t{h.blockEnd} * (kBlockBytes / 128) + 4095) & ~4095ull);
  } else {
    for (uint32_t b = 0; b < h.blockEnd; ++b) {
      const Block& block = h.blocks[b];
      uint32_t used = kBlockBytes;
      // The open run of a class ends where cells end; without a collection blocks before it are full.
      if (block.state == BlockState::kSmall && h.classes[block.sizeClass].current == b + 1) {
        used = ctx.runs[block.sizeClass].cursor - blockOffset(b);
      }
      __builtin_memset(ctx.base + blockOffset(b), 0, used);
    }
  }
  __builtin_memset(h.blocks, 0, h.blockEnd * sizeof(Block));
  for (AllocationRun& run : ctx.runs) run = {0, 0};
  clearSegments(ctx);
  initialiseClasses(h);
  h.blockEnd = h.firstFree = h.freeBlocks = h.dirtyBlocks = 0;
  h.bytes = h.peak = h.collections = 0;
  h.threshold = kFirstThreshold;
  h.collecting = h.markOverflow = false;
  h.markDepth = 0;
  resetContext(ctx);
}

void growFrameStack(Context& ctx, uint32_t bytes) {
  Heap& h = *ctx.heap;
  if (ctx.frameTop < kFrameStackStart || ctx.frameLimit < ctx.frameTop) corrupt(ctx);
  if (bytes > kFrameStackEnd - ctx.frameTop) abandon(ctx, Limit::kMemory);
  uint64_t used = ctx.frameLimit - kFrameStackStart, need = ctx.frameTop + bytes - kFrameStackStart;
  while (used < need) used *= 2;  // bounded: doubling
  if (used > kFrameStackEnd - kFrameStackStart) used = kFrameStackEnd - kFrameStackStart;
  if (used > h.frameCommitted) {
    uint64_t more = (used - h.frameCommitted + kCommittedFrames - 1) / kCommittedFrames * kCommittedFrames;
    if (!h.pages->commit(ctx.base + kFrameStackStart + h.frameCommitted, more)) abandon(ctx, Limit::kMemory);
    h.frameCommitted += more;
  }
  ctx.frameLimit = static_cast<uint32_t>(kFrameStackStart + used);
}

bool cageCovers(const Context& ctx, const void* address) {
  auto* p = static_cast<const char*>(address);
  return p >= ctx.base - kContextBytes && p < ctx.base + kCageBytes + kGuardBytes;
}

}  // namespace krait
