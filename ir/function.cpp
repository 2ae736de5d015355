// The instruction table's rows and the laws that every row obeys.
#include "ir/function.h"

namespace krait::ir {

constexpr OpRow kRows[] = {
#define INST(Name, mnemonic, Result, Operands, Imm, Eff, Lv) \
  {mnemonic, Type::k##Result, Operands, Immediate::k##Imm, Effects::k##Eff, Leaves::k##Lv},
#include "ir/insts.def"
#undef INST
};
const OpRow kOps[sizeof(kRows) / sizeof(kRows[0])] = {
#define INST(Name, mnemonic, Result, Operands, Imm, Eff, Lv) \
  {mnemonic, Type::k##Result, Operands, Immediate::k##Imm, Effects::k##Eff, Leaves::k##Lv},
#include "ir/insts.def"
#undef INST
};

consteval bool lawsHold() {
  for (const OpRow& row : kRows) {
    if (row.effects == Effects::kRuns && row.leaves != Leaves::kAcross) return false;  // runs Python: may leave
    if (row.effects == Effects::kPure && row.leaves == Leaves::kAcross) return false;  // pure: never raises
  }
  return true;
}
static_assert(lawsHold());

}  // namespace krait::ir
