// The exit table of one compiled function: how to rebuild interpreter frames from raw values. Outside the cage,
// immutable once published but for its counters.
#pragma once

#include <atomic>
#include <cstdint>

namespace krait::ir {

enum class ExitReason : uint8_t {
#define REASON(Name, name, sentence) k##Name,
#include "ir/exit/reasons.def"
#undef REASON
  kCount
};
struct ReasonRow {
  const char* name;
  const char* sentence;
};
extern const ReasonRow kReasons[];

// How a register gets its value.
enum class RecipeKind : uint8_t {
  kBoxed,     // raw `raw` is a Value
  kInt64,     // ... an int64_t
  kDouble,    // ... a double's bits
  kBool,      // ... 0 or 1
  kConstant,  // `bits` is a Value
  kLink,      // Context::links[bits], found now if it was not yet
  kRangeIterator  // raws `raw`.. are next, step, left of an iterator that was never made
};
struct Recipe {
  uint16_t reg;
  RecipeKind kind;
  uint16_t raw = 0;
  uint64_t bits = 0;
};

// One interpreter frame of a state. `functionRaw` is the raw with the offset of the FunctionCell. Behind the recipes of
// registers come those of globals whose values are newer than the namespace: `reg` is a slot of it.
struct FrameRecord {
  uint32_t codeId, resume;
  uint32_t firstRecipe, recipeCount;
  uint16_t functionRaw;
  uint16_t globalCount;
};

struct StateRecord {
  uint32_t firstFrame, frameCount;  // innermost first; inlined frames are followed by their callers
  uint16_t rawCount;
  bool across;         // the instruction's result is still to come; else it runs again
  bool loop;           // on-stack replacement: raw 0 is the offset of the frame that runs the loop
  bool unboxedResult;  // the function promised an int64_t; INT64_MIN is its exit
};

struct ExitRecord {
  uint32_t state;
  ExitReason reason;
};

struct ExitTable {
  uint32_t codeId;
  const StateRecord* states;
  const FrameRecord* frames;
  const Recipe* recipes;
  const ExitRecord* exits;
  uint32_t stateCount, frameCount, recipeCount, exitCount;
  std::atomic<uint32_t>* counters;  // by exit
};

}  // namespace krait::ir
