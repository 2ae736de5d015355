// The rest of dead cells: poison in their bytes, and by hand for AddressSanitizer behind their headers.
#include "runtime/heap/quarantine.h"

#include "runtime/heap/heap_record.h"

#ifdef KRAIT_ADDRESS_SANITIZER
#include <sanitizer/asan_interface.h>
#endif

namespace krait {

static_assert(kPoison > static_cast<uint8_t>(Kind::kCount));

namespace {

constexpr uint64_t kPoisonedBytes = 4096;  // of a large cell

// What becomes of the cell at `ref`, which is not marked.
void rest(Context& ctx, Ref ref, uint64_t bytes) {
  Header& header = *ctx.at<Header>(ref);
  if (header.kind == Kind::kFree) return;
  if (header.kind == kResting) {
    endRest(ctx, ref, bytes);
    header.kind = Kind::kFree;
    return;
  }
  __builtin_memset(ctx.base + ref, kPoison, bytes < kPoisonedBytes ? bytes : kPoisonedBytes);
#ifdef KRAIT_ADDRESS_SANITIZER
  // In a corrupt cage anything may name it, and that is right.
  if (!ctx.corruptSeed) __asan_poison_memory_region(ctx.base + ref + sizeof(Header), bytes - sizeof(Header));
#endif
  setMark(*ctx.heap, ref);
}

}  // namespace

void endRest([[maybe_unused]] Context& ctx, [[maybe_unused]] Ref from, [[maybe_unused]] uint64_t bytes) {
#ifdef KRAIT_ADDRESS_SANITIZER
  __asan_unpoison_memory_region(ctx.base + from, bytes);
#endif
}

void restDeadCells(Context& ctx) {
  Heap& h = *ctx.heap;
  for (uint32_t b = 0; b < h.blockEnd; ++b) {
    const uint32_t start = blockOffset(b);
    if (h.blocks[b].state == BlockState::kLarge && !marked(h, start)) rest(ctx, start, h.blocks[b].bytes);
    if (h.blocks[b].state != BlockState::kSmall) continue;
    const uint32_t bytes = h.classes[h.blocks[b].sizeClass].bytes;
    for (uint32_t p = start; p + bytes <= start + kBlockBytes; p += bytes) {
      if (!marked(h, p)) rest(ctx, p, bytes);
    }
  }
}

}  // namespace krait
