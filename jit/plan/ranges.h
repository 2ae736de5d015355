// Integer ranges of the values of a plan, so that overflow checks, corrections of floor division and wraps of negative
// indices are left out where they cannot matter.
//
// Rules
//  1. A range says: if the value is an int, it lies within. It holds for what compiled code computes.
//  2. The whole function is looked at, not only what is planned: what comes from a frame (entry into a loop) was
//     computed by the same function. There the profile is believed, so that entry checks live-in values (`at` the
//     header) and refuses others.
//  3. Nothing here is told to LLVM: a range that a corrupt cage makes wrong gives wrong numbers, never undefined
//     behaviour.
#pragma once

#include "ir/dominators.h"
#include "jit/plan/specialise.h"

namespace krait::jit {

struct IntRange {
  int64_t low = INT64_MIN, high = INT64_MAX;
  bool isFull() const { return low == INT64_MIN && high == INT64_MAX; }
  bool within(int64_t least, int64_t most) const { return low >= least && high <= most; }
  bool fitsValue() const { return within(-(int64_t{1} << 47), (int64_t{1} << 47) - 1); }  // no cell when boxed
};

class Ranges {
 public:
  Ranges(const ir::Function& function, const Profile& profile, const Plan& plan);

  // Of the value where it is defined; where `block` begins, with what the branches on the way there have tested.
  IntRange of(ir::ValueId v) const;
  IntRange at(ir::ValueId v, ir::BlockId block) const;
  // Of a promoted global: what this function stores to it.
  IntRange ofGlobal(uint32_t k) const { return globals_[k].reached ? globals_[k].range : IntRange{}; }
  // Of an operand of a planned integer instruction: a boxed one is guarded to be a 48-bit int.
  IntRange operand(const ir::Inst& user, uint32_t i) const;
  // The exact result of an operator, or false if it may leave 64 bits.
  static bool exact(uint64_t binaryOperator, IntRange a, IntRange b, IntRange* out);
  // What the iterator of a range(...) that never has a cell gives, by the call's arguments (full when they are not
  // known), and its step.
  IntRange iterated(ir::ValueId iterator) const;
  int64_t step(ir::ValueId iterator) const;

 private:
  bool isPlanned(ir::ValueId v) const;
  bool isIntOperation(ir::ValueId v) const;
  IntRange transfer(ir::ValueId v) const;
  IntRange callOf(ir::ValueId v) const;
  IntRange rangeCall(ir::ValueId call, int64_t step) const;
  void refine(ir::ValueId v, ir::BlockId from, ir::BlockId to, IntRange* range) const;
  bool visit(bool narrowing);
  void narrowGlobals();

  const ir::Function& f_;
  const Profile& profile_;
  const Plan& plan_;
  ir::Dominators dominators_;
  struct Known {
    IntRange range;
    bool reached = false;
    uint8_t raised = 0;
  };
  std::vector<Known> known_;      // by ValueId
  std::vector<Known> globals_;    // by number of the promoted global
  std::vector<uint8_t> planned_;  // by ValueId: reached and before its block's cold instruction
};

}  // namespace krait::jit
