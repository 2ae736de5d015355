// One isolate's private part of a code object: its own copy of the register code, with inline caches and quickened
// forms in it, its constants and its heat. Outside the cage, charged to the isolate.
#pragma once

#include "runtime/exec/context.h"

namespace krait {

struct CodeBlock {
  const Code* code;
  Unit* units;           // copy of code->units; quickening and caches write here
  Value* constants;      // made at first use; unbound until then; roots
  uint32_t unitCount;
  uint32_t constantCount;
  uint32_t heat;         // entries and back edges
  uint32_t compileState; // jit policy's: 0 not asked
  // Compiled code for this isolate's Program, installed by embed/ at a poll: null until then.
  void* boxedEntry;
  uint32_t exits;
  uint32_t reserved;
  CodeBlock* before;     // the one made before it (Context::lastBlock); not of code made at run time
};

constexpr size_t codeBlockBytes(uint32_t units, uint32_t constants) {
  return sizeof(CodeBlock) + units * sizeof(Unit) + constants * sizeof(Value);
}

// The block of a code object, made (and the function lowered) at first use. Null when `id` is not a code of this
// Program. May end the run when memory is short.
CodeBlock* codeBlock(Context& ctx, uint32_t id);
// The block of a code that has one, as the code of every frame has; anything else ends the run as corrupt.
CodeBlock* knownBlock(Context& ctx, uint32_t id);
// The value of constant `index`, made at first use. Index is trusted (it comes from code).
Value constantValue(Context& ctx, CodeBlock& block, uint32_t index);

// The name of slot `slot` of the namespace that the code `id` belongs to. Both may be anything.
Symbol globalName(Context& ctx, uint32_t id, uint32_t slot);

// Frees all blocks and the table of symbols' texts, at the isolate's end.
void releaseBlocks(Context& ctx);
// Frees the table that releaseBlocks keeps for the next isolate in the cage.
void releaseSpareBlocks(Context& ctx);

}  // namespace krait
