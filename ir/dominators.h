// The dominator tree, by Cooper, Harvey and Kennedy's iteration. A handler is dominated by what dominates the blocks it
// protects, those blocks included.
#pragma once

#include "ir/function.h"

namespace krait::ir {

class Dominators {
 public:
  explicit Dominators(const Function& function);
  // Reached blocks in reverse post-order.
  const ArenaVector<BlockId>& order() const { return order_; }
  bool isReached(BlockId b) const { return number_[b] != 0; }
  // The block itself for the entry.
  BlockId immediate(BlockId b) const { return idom_[b]; }
  bool dominates(BlockId a, BlockId b) const {
    while (number_[b] > number_[a]) b = idom_[b];
    return a == b;
  }

 private:
  void numberBlocks();
  BlockId intersect(BlockId a, BlockId b) const;

  const Function& f_;
  ArenaVector<BlockId> order_;
  uint32_t* number_;  // place in the order + 1, or 0
  BlockId* idom_;
};

}  // namespace krait::ir
