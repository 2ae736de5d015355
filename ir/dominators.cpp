// Dominators.
#include "ir/dominators.h"

namespace krait::ir {

Dominators::Dominators(const Function& function)
    : f_(function), order_(function.arena()), number_(function.arena().makeArray<uint32_t>(function.blockCount())),
      idom_(function.arena().makeArray<BlockId>(function.blockCount())) {
  uint32_t n = f_.blockCount();
  numberBlocks();
  for (BlockId b = 0; b < n; ++b) idom_[b] = kNone;
  idom_[0] = 0;
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t i = 0; i < order_.size(); ++i) {
      BlockId from = order_[i];
      if (idom_[from] == kNone) continue;
      const Block& block = f_.block(from);
      for (BlockId to : {block.edges[0].target, block.edges[1].target, block.handler}) {
        if (to == kNone || to == 0) continue;
        BlockId meet = idom_[to] == kNone ? from : intersect(idom_[to], from);
        if (meet != idom_[to]) {
          idom_[to] = meet;
          changed = true;
        }
      }
    }
  }
}

void Dominators::numberBlocks() {
  // Depth-first order over edges and handlers; a handler's predecessors are the blocks it protects.
  uint32_t n = f_.blockCount();
  auto* seen = f_.arena().makeArray<uint8_t>(n);
  struct Visit {
    BlockId block;
    uint32_t next;
  };
  ArenaVector<Visit> stack(f_.arena());
  ArenaVector<BlockId> post(f_.arena());
  seen[0] = 1;
  stack.push({0, 0});
  while (!stack.empty()) {
    Visit& top = stack.back();
    if (top.next == 3) {
      post.push(top.block);
      stack.pop();
      continue;
    }
    const Block& block = f_.block(top.block);
    BlockId to = top.next < 2 ? block.edges[top.next].target : block.handler;
    ++top.next;
    if (to != kNone && !seen[to]) {
      seen[to] = 1;
      stack.push({to, 0});
    }
  }
  for (uint32_t i = post.size(); i-- > 0;) {
    number_[post[i]] = order_.size() + 1;
    order_.push(post[i]);
  }
}

BlockId Dominators::intersect(BlockId a, BlockId b) const {
  while (a != b) {
    while (number_[a] > number_[b]) a = idom_[a];
    while (number_[b] > number_[a]) b = idom_[b];
  }
  return a;
}

}  // namespace krait::ir
