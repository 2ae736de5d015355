// Polls, limits, symbols' texts, code blocks: the context's slow paths.
#include "runtime/exec/context.h"

#include "runtime/errors/errors.h"
#include "runtime/program/code_block.h"
#include "runtime/program/symbols.h"
#include "runtime/exec/tiers.h"
#include "runtime/heap/corrupt.h"
#include "runtime/program/local_code.h"
#include "runtime/image/boot_image.h"
#include "runtime/objects/identity.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/text/str.h"

namespace krait {

void abandon(Context& ctx, Limit limit) {
  if (ctx.limit == Limit::kNone) ctx.limit = limit;
  ctx.tiers->abandon(ctx);
  __builtin_unreachable();
}

void corrupt(Context& ctx) { abandon(ctx, Limit::kInternal); }

bool raiseKeyboardInterrupt(Context& ctx) {
  ctx.keyboard.store(0, std::memory_order_relaxed);
  raise(ctx, ErrorId::kKeyboardInterrupt);
  return true;
}

void pollSlow(Context& ctx) {
  ctx.fuelFloor.store(0, std::memory_order_relaxed);
  if (ctx.keyboard.load(std::memory_order_acquire)) {
    // A built-in that goes on for long has no place to raise: it ends the run.
    constexpr uint32_t kPatience = 100'000;
    ctx.fuelFloor.store(INT64_MAX, std::memory_order_relaxed);
    if (++ctx.keyboardPolls > kPatience) abandon(ctx, Limit::kInterrupt);
  } else {
    ctx.keyboardPolls = 0;
  }
  uint32_t asked = ctx.interrupt.load(std::memory_order_acquire);
  if (asked) abandon(ctx, static_cast<Limit>(asked));
  if (ctx.fuel < 0) abandon(ctx, Limit::kFuel);
  if (ctx.unwatched) ctx.tiers->watch(ctx);
  if (ctx.pausePeriod) {
    // The next compiled entry finds the native stack "low" and unwinds all native frames, as a pause does.
    ctx.nativeLimit = UINTPTR_MAX;
    ctx.fuelFloor.store(ctx.fuel - ctx.pausePeriod + 1, std::memory_order_relaxed);
  }
  if (ctx.corruptSeed) corruptCage(ctx);
}

Value symbolText(Context& ctx, Symbol whole) {
  const BootImage* image = ctx.program->image;
  const uint32_t first = image ? image->symbolCount() : 0;
  if (whole < first) return image->symbolCell(whole);
  const Symbol symbol = whole - first;
  if (symbol >= ctx.symbolCapacity) {
    const uint32_t known = ctx.program->symbols.size() - first, grown = known + 64;
    if (symbol >= known) corrupt(ctx);
    auto* texts = static_cast<Value*>(allocate(*ctx.budget, grown * sizeof(Value)));
    if (!texts) abandon(ctx, Limit::kMemory);
    for (uint32_t i = 0; i < grown; ++i) texts[i] = i < ctx.symbolCapacity ? ctx.symbolTexts[i] : Value::unbound();
    release(*ctx.budget, ctx.symbolTexts, ctx.symbolCapacity * sizeof(Value));
    ctx.symbolTexts = texts;
    ctx.symbolCapacity = grown;
  }
  Value& text = ctx.symbolTexts[symbol];
  if (text.isUnbound()) {
    if (whole >= ctx.program->symbols.size()) corrupt(ctx);
    Value made = newStr(ctx, ctx.program->symbols.text(whole));
    ctx.symbolTexts[symbol] = made;
    if (StrCell* cell = cellOrNull<StrCell>(ctx, made)) {
      cell->header.flags |= kStrInterned;
      cell->header.shape = whole;
    }
    return made;
  }
  return text;
}

Symbol symbolOf(Context& ctx, Value str) {
  if (StrCell* cell = cellOrNull<StrCell>(ctx, str); cell && (cell->header.flags & kStrInterned)) {
    Symbol symbol = cell->header.shape;
    if (symbol >= ctx.program->symbols.size()) corrupt(ctx);
    return symbol;
  }
  constexpr uint32_t kOnStack = 1024;
  char onStack[kOnStack];
  struct Collected {
    char* bytes;
    uint64_t room, length;
  } text{onStack, kOnStack, 0};
  const auto collect = [](void* to, std::string_view piece) {
    auto* t = static_cast<Collected*>(to);
    if (piece.size() <= t->room - (t->length < t->room ? t->length : t->room)) __builtin_memcpy(t->bytes + t->length, piece.data(), piece.size());
    t->length += piece.size();
  };
  encodeUtf8(ctx, str, collect, &text);
  if (text.length > text.room) {  // written again, into the cage
    spendAlong(ctx, text.length / 64);
    BytesCell& cell = newBytesCell(ctx, text.length);
    text = {reinterpret_cast<char*>(cell.bytes), text.length, 0};
    encodeUtf8(ctx, str, collect, &text);
  }
  if (text.length > text.room) corrupt(ctx);
  return ctx.program->symbols.intern({text.bytes, static_cast<size_t>(text.length)});
}

namespace {

// The place of a block; null when `id` is not a code. Grows the table of the Program's.
CodeBlock** blockPlace(Context& ctx, uint32_t id) {
  if (id >= kLocalCodes) {
    LocalSource* source = ctx.localCodes ? ctx.localCodes->find(id) : nullptr;
    return source ? source->blocks + (id - source->codes.first) : nullptr;
  }
  if (id >= ctx.blockCount) {
    uint32_t grown = ctx.program->codeCount() + 16;
    if (id >= grown) return nullptr;
    if (!ctx.blocks && grown <= ctx.spareCount) {
      if (!ctx.budget->charge(ctx.spareCount * sizeof(CodeBlock*))) abandon(ctx, Limit::kMemory);
      ctx.blocks = ctx.spareBlocks;
      ctx.blockCount = ctx.spareCount;
      ctx.spareBlocks = nullptr;
      ctx.spareCount = 0;
      return ctx.blocks + id;
    }
    auto* blocks = static_cast<CodeBlock**>(allocate(*ctx.budget, grown * sizeof(CodeBlock*)));
    if (!blocks) abandon(ctx, Limit::kMemory);
    if (ctx.blockCount) __builtin_memcpy(blocks, ctx.blocks, ctx.blockCount * sizeof(CodeBlock*));
    release(*ctx.budget, ctx.blocks, ctx.blockCount * sizeof(CodeBlock*));
    ctx.blocks = blocks;
    ctx.blockCount = grown;
  }
  return ctx.blocks + id;
}

}  // namespace

CodeBlock* codeBlock(Context& ctx, uint32_t id) {
  if (id < ctx.blockCount && ctx.blocks[id]) return ctx.blocks[id];
  Code* code = codeOf(ctx, id);
  CodeBlock** place = code ? blockPlace(ctx, id) : nullptr;
  if (!place) corrupt(ctx);
  if (*place) return *place;
  if (!code->lowered.load(std::memory_order_acquire) && !ctx.tiers->lower(ctx, *code)) return nullptr;
  auto* block = static_cast<CodeBlock*>(allocate(*ctx.budget, codeBlockBytes(code->unitCount, code->constantCount)));
  if (!block) abandon(ctx, Limit::kMemory);
  block->code = code;
  block->unitCount = code->unitCount;
  block->constantCount = code->constantCount;
  block->units = reinterpret_cast<Unit*>(block + 1);
  block->constants = reinterpret_cast<Value*>(block->units + code->unitCount);
  __builtin_memcpy(block->units, code->units, code->unitCount * sizeof(Unit));
  for (uint32_t i = 0; i < code->constantCount; ++i) block->constants[i] = Value::unbound();
  *blockPlace(ctx, id) = block;
  if (id < kLocalCodes) {
    block->before = ctx.lastBlock;
    ctx.lastBlock = block;
  }
  return block;
}

CodeBlock* knownBlock(Context& ctx, uint32_t id) {
  CodeBlock** place = codeOf(ctx, id) ? blockPlace(ctx, id) : nullptr;
  if (!place || !*place) corrupt(ctx);
  return *place;
}

Symbol globalName(Context& ctx, uint32_t id, uint32_t slot) {
  const Code* code = codeOf(ctx, id);
  if (!code || slot >= code->globals->count) corrupt(ctx);
  return code->globals->names[slot];
}

void releaseBlocks(Context& ctx) {
  releaseIdentities(ctx);
  while (CodeBlock* b = ctx.lastBlock) {  // bounded: the blocks made
    ctx.lastBlock = b->before;
    ctx.blocks[b->code->id] = nullptr;
    release(*ctx.budget, b, codeBlockBytes(b->unitCount, b->constantCount));
  }
  // The table has a place for every code of the image: the next isolate need not make and clear it.
  if (ctx.blocks) {
    releaseSpareBlocks(ctx);
    ctx.budget->release(ctx.blockCount * sizeof(CodeBlock*));
    ctx.spareBlocks = ctx.blocks;
    ctx.spareCount = ctx.blockCount;
  }
  release(*ctx.budget, ctx.symbolTexts, ctx.symbolCapacity * sizeof(Value));
  ctx.blocks = nullptr;
  ctx.blockCount = ctx.symbolCapacity = 0;
  ctx.symbolTexts = nullptr;
}

void releaseSpareBlocks(Context& ctx) {
  releaseUncharged(ctx.spareBlocks);
  ctx.spareBlocks = nullptr;
  ctx.spareCount = 0;
}

Value constantValue(Context& ctx, CodeBlock& block, uint32_t index) {
  CHECK(index < block.constantCount);
  if (!block.constants[index].isUnbound()) return block.constants[index];
  const PooledConstant& c = block.code->constants[index];
  Value v;
  switch (c.kind) {
    case PooledKind::kStr: {
      // Short strings that look like names are shared with symbols.
      Symbol s = c.text.size() <= 32 ? ctx.program->symbols.find(c.text) : SymbolTable::kNone;
      v = s != SymbolTable::kNone ? symbolText(ctx, s) : newStr(ctx, c.text);
      break;
    }
    case PooledKind::kBytes: v = newBytes(ctx, reinterpret_cast<const uint8_t*>(c.text.data()), c.text.size()); break;
    case PooledKind::kBigInt: v = intFromText(ctx, c.text, c.base); break;
    case PooledKind::kComplex: v = newComplex(ctx, c.real, c.imaginary); break;
    case PooledKind::kTuple: {
      TupleCell& tuple = newTupleCell(ctx, c.itemCount);
      for (uint32_t i = 0; i < c.itemCount; ++i) {  // bounded: a literal of the source
        bool pooled = (c.items[i] & PooledConstant::kPooledItem) == PooledConstant::kPooledItem;
        tuple.items[i] = pooled ? constantValue(ctx, block, static_cast<uint32_t>(c.items[i])) : Value{c.items[i]};
      }
      v = valueOf(ctx, &tuple);
      break;
    }
  }
  block.constants[index] = v;
  return v;
}

}  // namespace krait
