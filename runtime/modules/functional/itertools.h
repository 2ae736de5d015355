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
// repr() of a count or a repeat; may defer.
Value toolRepr(Context& ctx, ToolCell& tool);
// Gives a fresh tool its iterators, in the order of its arguments.
void takeIterators(Context& ctx, ToolCell& tool, TupleCell& iterators);

// --- itertools_pools.cpp: product, combinations, permutations. They never need Python once they are made.
Value poolNext(Context& ctx, ToolCell& tool);
// The pools (a tuple of tuples) of a fresh one.
Value takePools(Context& ctx, ToolCell& tool, TupleCell& pools);

}  // namespace krait
