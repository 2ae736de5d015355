// Where generic SSA lives when it is interpreted: block order, liveness, registers. Fixed before specialisation, so
// that frame states can name registers.
//
// Liveness explores paths from each use up to the definition (Boissinot et al. 2011); registers come from one linear
// scan over single intervals (Poletto, Sarkar 1999), with hints so that loop variables stay where they are.
#pragma once

#include "ir/function.h"

namespace krait::ir {

struct Layout {
  Span<BlockId> order;               // blocks in the order of the code; handlers last
  Span<uint16_t> registers;          // by ValueId; kNoRegister if the value needs none
  Span<Span<ValueId>> liveIn;        // by BlockId: values live at the block's start, its parameters excluded
  uint32_t registerCount = 0;        // slots, parameters, values and one temporary (the last) for parallel moves
  bool tooLarge = false;             // more than 65,000 registers: the caller reports it

  static constexpr uint16_t kNoRegister = 0xFFFF;
};

// Constants that never need a register because every use can hold them in place are decided by `inlineConstant`.
Layout layOut(Function& function);

// Calls `visit(value)` for each value live across `inst` (Leaves::kAcross: its own result excluded) or before it.
// Collects into `out`, which is cleared first. Constants are included.
void liveAt(const Function& function, const Layout& layout, ValueId inst, ArenaVector<ValueId>& out);

}  // namespace krait::ir
