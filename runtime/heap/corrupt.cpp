// Damage to cells and frames: bit flips, small and huge numbers, other cells' offsets, words no script ever holds.
#include "runtime/heap/corrupt.h"

#include "runtime/base/splitmix.h"
#include "runtime/heap/heap_record.h"

namespace krait {

#ifdef KRAIT_HOSTILE

namespace {

uint32_t below(Context& ctx, uint32_t n) { return static_cast<uint32_t>((splitmix(ctx.corruptState) >> 32) * n >> 32); }

// Some live cell and its bytes, or 0 when a few tries find none.
Ref someCell(Context& ctx, uint32_t* bytes) {
  const Heap& h = *ctx.heap;
  for (uint32_t tries = 0; tries < 16 && h.blockEnd; ++tries) {
    Ref cell = cellContaining(ctx, kHeapStart + below(ctx, h.blockEnd * kBlockBytes));
    if (!cell) continue;
    *bytes = cellBytes(ctx, cell);
    return cell;
  }
  return 0;
}

// A word of a cell or a frame; the first words, kinds, lengths and references, more often than the others.
Ref someWord(Context& ctx) {
  uint32_t bytes = 0;
  uint32_t frames = (ctx.frameTop < ctx.frameLimit ? ctx.frameTop : ctx.frameLimit) - kFrameStackStart;
  if (below(ctx, 4) == 0 && frames >= 4 && frames < kFrameStackEnd - kFrameStackStart) return kFrameStackStart + below(ctx, frames / 4) * 4;
  Ref cell = someCell(ctx, &bytes);
  if (!cell) return 0;
  if (below(ctx, 2) && bytes > 32) bytes = 32;
  return cell + below(ctx, bytes / 4) * 4;
}

void damage(Context& ctx) {
  static constexpr uint64_t kWords[] = {0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFF8, kHeapStart, kFrameStackStart, kFrameStackEnd - 8};
  Ref at = someWord(ctx);
  if (!at) return;
  auto* word = ctx.at<uint32_t>(at);
  uint32_t bytes;
  switch (below(ctx, 8)) {
    case 0: *word = below(ctx, 64); break;
    case 1: *word = static_cast<uint32_t>(kWords[below(ctx, sizeof kWords / sizeof kWords[0])]); break;
    case 2:
      if (Ref other = someCell(ctx, &bytes)) *word = other;
      break;
    case 3: {
      Value strange[] = {Value::unbound(), Value::exit(), Value::exhausted(), Value::none(), Value::reference(at & ~15u), Value::smallInt(below(ctx, 300)),
                         {uint64_t{0xFFF8 + below(ctx, 8)} << 48 | below(ctx, 1024)}};
      *ctx.at<Value>(at & ~7u) = strange[below(ctx, sizeof strange / sizeof strange[0])];
      break;
    }
    default: *word ^= 1u << below(ctx, 32);
  }
}

}  // namespace

void corruptCage(Context& ctx) {
  // Often or seldom, as the seed says: what breaks at once hides what breaks later.
  uint32_t spread = 2u << (ctx.corruptSeed % 12);
  for (uint32_t n = 1 + below(ctx, 3); n; --n) damage(ctx);
  ctx.fuelFloor.store(ctx.fuel - below(ctx, spread), std::memory_order_relaxed);
}

#else

void corruptCage(Context&) {}

#endif

}  // namespace krait
