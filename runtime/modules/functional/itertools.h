// The iterators of itertools, as iteration sees them.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/objects/types.h"

namespace krait {

enum class Tool : uint32_t {
#define TOOL(Id) k##Id,
#include "runtime/modules/functional/itertools.def"
#undef TOOL
  kCount
};

// Plain iterators below a plain tool, at most: what is deeper is walked by steppers.
constexpr uint32_t kToolLevels = 6;

extern const BuiltinDef kToolSteppers[];
enum ToolStepper : uint32_t { kToolNextRow, kToolPoolsRow, kTeeRow };

// `shape` may come from the cage; Tool::kCount: damaged.
inline Tool toolOf(const ToolCell& t) { return t.header.shape < static_cast<uint32_t>(Tool::kCount) ? static_cast<Tool>(t.header.shape) : Tool::kCount; }
inline ToolCell& newTool(Context& ctx, Tool tool) {
  ToolCell& t = newCell<ToolCell>(ctx);
  t.header.shape = static_cast<uint32_t>(tool);
  for (Value& v : t.state) v = Value::none();
  return t;
}
// The type of a ToolCell by its Header::shape, which may come from the cage.
TypeId toolType(uint32_t shape);
// next(): a value, `exhausted`, or exit; defers unless kToolPlain.
Value toolNext(Context& ctx, ToolCell& tool);
// The same of one that is kToolPlain, as plainNext() of iteration.
Value plainToolNext(Context& ctx, ToolCell& tool, uint32_t depth);
// Whether it is plain and gives tuples of two; then toolNextPair() gives the next two without the tuple, or says false, and
// *first is `exhausted` or exit.
bool toolGivesPairs(const ToolCell& tool);
bool toolNextPair(Context& ctx, ToolCell& tool, Value* first, Value* second);
// repr() of a count or a repeat; may defer.
Value toolRepr(Context& ctx, ToolCell& tool);
// An exception came out of what a tool draws from: for some of them that is the end.
void endAfterError(ToolCell& tool);
// A place in what a tee has drawn: a tuple of two that the tools change.
Value newTeeNode(Context& ctx);
// Makes a fresh tool plain when what it draws from is.
void setPlainOver(Context& ctx, ToolCell& tool, Value source);
// Gives a fresh tool its iterators, in the order of its arguments.
void takeIterators(Context& ctx, ToolCell& tool, TupleCell& iterators);

// --- itertools_pools.cpp: product, combinations, permutations. They never need Python once they are made.
Value poolNext(Context& ctx, ToolCell& tool);
// The same for those that give two items each.
bool poolNextPair(Context& ctx, ToolCell& tool, Value* first, Value* second);
// The pools (a tuple of tuples) of a fresh one.
Value takePools(Context& ctx, ToolCell& tool, TupleCell& pools);

}  // namespace krait
