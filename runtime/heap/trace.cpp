// Marking: precise in cells by the table of kinds, conservative in the frame stack and on the native stack.
#include "runtime/program/local_code.h"
#include "runtime/calls/answers.h"
#include "runtime/heap/heap_record.h"
#include "runtime/heap/quarantine.h"
#include "runtime/image/install.h"
#include "runtime/objects/functions/generator.h"

namespace krait {

namespace {

struct TraceRow {
  uint8_t refCount;
  uint16_t refs[7];
  uint16_t values;
};

#define REFS0() 0, {}
#define REFS1(S, a) 1, {offsetof(S, a)}
#define REFS2(S, a, b) 2, {offsetof(S, a), offsetof(S, b)}
#define REFS3(S, a, b, c) 3, {offsetof(S, a), offsetof(S, b), offsetof(S, c)}
#define REFS4(S, a, b, c, d) 4, {offsetof(S, a), offsetof(S, b), offsetof(S, c), offsetof(S, d)}
#define REFS5(S, a, b, c, d, e) 5, {offsetof(S, a), offsetof(S, b), offsetof(S, c), offsetof(S, d), offsetof(S, e)}
#define REFS7(S, a, b, c, d, e, f, g) 7, {offsetof(S, a), offsetof(S, b), offsetof(S, c), offsetof(S, d), offsetof(S, e), offsetof(S, f), offsetof(S, g)}
#define KIND(Name, Struct, TypeName, Refs, Values) {Refs, Values},
constexpr TraceRow kRows[] = {
    {0, {}, 0},
#include "runtime/heap/kinds.def"
};
#undef KIND
static_assert(sizeof(kRows) / sizeof(kRows[0]) == static_cast<size_t>(Kind::kCount));

void push(Heap& h, uint32_t ref) {
  if (h.markDepth == h.markCapacity) {
    h.markOverflow = true;  // finishMarking walks the heap again
    return;
  }
  h.markStack[h.markDepth++] = ref;
}

// Marks a cell given its exact start; anything else (frozen, garbage in a corrupted cage) is ignored.
void markRef(Context& ctx, uint32_t offset) {
  Heap& h = *ctx.heap;
  if (offset < kHeapStart || offset >= kHeapEnd || (offset & 15)) return;
  if (marked(h, offset)) return;
  if (cellContaining(ctx, offset) != offset) return;
  setMark(h, offset);
  push(h, offset);
}

void markConservative(Context& ctx, uint32_t word) {
  markLocalCode(ctx, word);
  if (word < kHeapStart || word >= kHeapEnd) return;
  Ref cell = cellContaining(ctx, word);
  if (cell) markRef(ctx, cell);
  if ((word & 15) == 0) {  // one past the end of the cell before
    cell = cellContaining(ctx, word - 1);
    if (cell) markRef(ctx, cell);
  }
}

void markValue(Context& ctx, Value v) {
  if (v.isRef()) markRef(ctx, v.offset());
}

// A live cell never names a dead one; but for frames, whose registers may hold what was there before them.
void checkNamed(Context& ctx, Kind by, uint32_t offset) {
  if (!kQuarantine || by == Kind::kFrame || ctx.corruptSeed || offset < kHeapStart || offset >= blockOffset(ctx.heap->blockEnd)) return;
  CHECK((offset & 15) == 0 && ctx.at<Header>(offset)->kind != kResting);
}

// Entries of a dict's or set's table: keys and values, as far as the cell really goes.
void traceTable(Context& ctx, Ref ref, uint32_t bytes) {
  auto* table = ctx.at<DictTableCell>(ref);
  uint64_t room = (bytes - sizeof(DictTableCell)) / sizeof(DictEntry);
  uint64_t count = table->entryCount < room ? table->entryCount : room;
  auto* entries = reinterpret_cast<DictEntry*>(table->bytes);
  for (uint64_t i = 0; i < count; ++i) {
    if (entries[i].key.isRef()) checkNamed(ctx, Kind::kDictTable, entries[i].key.offset());
    markValue(ctx, entries[i].key);
    markValue(ctx, entries[i].value);
  }
}

// `bytes`: of the cell, from a trusted table.
void traceCell(Context& ctx, Ref ref, uint32_t bytes) {
  auto* header = ctx.at<Header>(ref);
  Kind kind = header->kind;
  if (kind >= Kind::kCount) return;
  const TraceRow& row = kRows[static_cast<size_t>(kind)];
  for (uint32_t i = 0; i < row.refCount; ++i) {
    uint32_t target;
    __builtin_memcpy(&target, ctx.base + ref + row.refs[i], 4);
    checkNamed(ctx, kind, target);
    markRef(ctx, target);
  }
  if (row.values) {
    auto* values = reinterpret_cast<Value*>(ctx.base + ref + row.values);
    uint32_t count = (bytes - row.values) / 8;
    for (uint32_t i = 0; i < count; ++i) {
      if (values[i].isRef()) checkNamed(ctx, kind, values[i].offset());
      markValue(ctx, values[i]);
    }
  }
  if (header->subclass == kSubclassed && holdsSideCell(kind)) markRef(ctx, header->shape);
  switch (kind) {
    case Kind::kDictTable: traceTable(ctx, ref, bytes); break;
    case Kind::kFunction: markLocalCode(ctx, ctx.at<FunctionCell>(ref)->codeId); break;
    case Kind::kFrame: markLocalCode(ctx, ctx.at<FrameCell>(ref)->codeId); break;
    case Kind::kGenerator: markLocalCode(ctx, ctx.at<GeneratorCell>(ref)->codeId); break;
    case Kind::kTraceback: markLocalCode(ctx, ctx.at<TracebackCell>(ref)->codeId); break;
    case Kind::kCode: markLocalCode(ctx, ctx.at<CodeCell>(ref)->codeId); break;
    default: break;
  }
}

__attribute__((no_sanitize("address", "thread"), noinline)) void scanWords(Context& ctx, uintptr_t from, uintptr_t to) {
  for (uintptr_t p = from & ~uintptr_t{7}; p + 8 <= to; p += 8) {
    uint64_t word = *reinterpret_cast<volatile uint64_t*>(p);
    markConservative(ctx, static_cast<uint32_t>(word));
    markConservative(ctx, static_cast<uint32_t>(word >> 32));
  }
}

__attribute__((no_sanitize("address", "thread"), noinline)) void scanNativeStack(Context& ctx) {
  __builtin_unwind_init();  // callee-saved registers go to this frame
  uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) - 128;
  if (ctx.nativeBase > here) scanWords(ctx, here, ctx.nativeBase);
}

void drain(Context& ctx) {
  Heap& h = *ctx.heap;
  while (h.markDepth) {
    Ref ref = h.markStack[--h.markDepth];
    traceCell(ctx, ref, cellBytes(ctx, ref));
  }
}

void markConstants(Context& ctx, const CodeBlock& block) {
  for (uint32_t k = 0; k < block.constantCount; ++k) markValue(ctx, block.constants[k]);
}
void markBlocks(Context& ctx, CodeBlock** blocks, uint32_t count) {
  for (uint32_t i = 0; blocks && i < count; ++i) {  // bounded: code objects used
    if (CodeBlock* block = blocks[i]) markConstants(ctx, *block);
  }
}

// Cells of the boot image that were copied in live as long as the isolate.
void markSegments(Context& ctx) {
  if (!ctx.program || !ctx.program->image) return;
  const BootImage& image = *ctx.program->image;
  for (uint32_t i = 0; i < image.moduleCount(); ++i) {
    if (!moduleLoaded(ctx, i)) continue;
    const ImageSpan cells = image.module(i).cells;
    for (uint32_t k = 0; k < cells.count; ++k) traceCell(ctx, image.items<ImageCell>(cells)[k].ref, image.items<ImageCell>(cells)[k].bytes);
  }
}

}  // namespace

void markRoots(Context& ctx) {
  if (isResumeCallee(ctx.callee)) markValue(ctx, generatorOf(ctx.callee));
  if (isAskedCallee(ctx.callee)) markValue(ctx, askedFunction(ctx.callee));
  for (Value v : {ctx.exception, ctx.result, ctx.handled, ctx.callee, ctx.callerLocals, ctx.displayed}) markValue(ctx, v);
  for (Value v : ctx.callArgs) markValue(ctx, v);
  for (uint64_t word : ctx.exitBuffer) {
    markConservative(ctx, static_cast<uint32_t>(word));
    markConservative(ctx, static_cast<uint32_t>(word >> 32));
  }
  for (Ref r : {ctx.chainTop, ctx.chainBottom, ctx.currentFrame, ctx.mainModule, ctx.builtinsModule, ctx.modules, ctx.classes, ctx.callNames, ctx.callMore, ctx.callerGlobals}) markRef(ctx, r);
  for (uint32_t i = 0; i < ctx.symbolCapacity; ++i) markValue(ctx, ctx.symbolTexts[i]);
  for (CodeBlock* block = ctx.lastBlock; block; block = block->before) markConstants(ctx, *block);  // bounded: code objects used
  for (uint32_t i = 0; ctx.localCodes && i < ctx.localCodes->count; ++i) {
    markBlocks(ctx, ctx.localCodes->sources[i]->blocks, ctx.localCodes->sources[i]->room);
  }
  markSegments(ctx);
  uintptr_t base = reinterpret_cast<uintptr_t>(ctx.base);
  scanWords(ctx, base + kFrameStackStart, base + ctx.frameTop);
  scanNativeStack(ctx);
}

void finishMarking(Context& ctx) {
  Heap& h = *ctx.heap;
  drain(ctx);
  while (h.markOverflow) {  // bounded: each round marks at least one more cell
    h.markOverflow = false;
    for (uint32_t b = 0; b < h.blockEnd; ++b) {
      uint32_t start = blockOffset(b);
      if (h.blocks[b].state == BlockState::kLarge && marked(h, start)) traceCell(ctx, start, cellBytes(ctx, start));
      if (h.blocks[b].state != BlockState::kSmall) continue;
      uint32_t bytes = h.classes[h.blocks[b].sizeClass].bytes;
      for (uint32_t p = start; p + bytes <= start + kBlockBytes; p += bytes) {
        if (marked(h, p)) traceCell(ctx, p, bytes);
        drain(ctx);
      }
    }
    drain(ctx);
  }
}

void eachCell(Context& ctx, void (*visit)(Context& ctx, Ref cell, void* to), void* to) {
  Heap& h = *ctx.heap;
  if (h.imageAllocator) return;
  spend(ctx, 1 << 14);  // what the heap holds depends on the tier, so every walk costs the same
  collect(ctx);
  for (uint32_t b = 0; b < h.blockEnd; ++b) {
    poll(ctx);
    const uint32_t start = blockOffset(b);
    if (h.blocks[b].state == BlockState::kLarge && marked(h, start)) visit(ctx, start, to);
    if (h.blocks[b].state != BlockState::kSmall) continue;
    const uint32_t bytes = h.classes[h.blocks[b].sizeClass].bytes;
    for (uint32_t p = start; p + bytes <= start + kBlockBytes; p += bytes) {  // bounded: one block
      if (marked(h, p)) visit(ctx, p, to);
    }
  }
  const BootImage* image = ctx.program ? ctx.program->image : nullptr;
  for (uint32_t i = 0; image && i < image->moduleCount(); ++i) {  // bounded: the image
    if (!moduleLoaded(ctx, i)) continue;
    const ImageSpan cells = image->module(i).cells;
    poll(ctx);
    for (uint32_t k = 0; k < cells.count; ++k) visit(ctx, image->items<ImageCell>(cells)[k].ref, to);
  }
}

}  // namespace krait
