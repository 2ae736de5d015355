// Block order, liveness and registers of generic SSA.
#include "ir/layout.h"

#include <algorithm>

namespace krait::ir {

namespace {

class LayoutBuilder {
 public:
  explicit LayoutBuilder(Function& f)
      : f_(f), a_(f.arena()), n_(f.instCount()), order_(a_), liveIn_(a_.makeArray<ArenaVector<ValueId>*>(f.blockCount())) {
    for (BlockId b = 0; b < f.blockCount(); ++b) liveIn_[b] = new (a_.allocate(sizeof(ArenaVector<ValueId>))) ArenaVector<ValueId>(a_);
  }

  Layout run() {
    orderBlocks();
    number();
    findLiveness();
    assign();
    Layout out;
    out.order = order_.take();
    out.registers = {registers_, n_};
    auto* live = a_.makeArray<Span<ValueId>>(f_.blockCount());
    for (BlockId b = 0; b < f_.blockCount(); ++b) live[b] = liveIn_[b]->take();
    out.liveIn = {live, f_.blockCount()};
    out.registerCount = registerCount_ + 1;
    out.tooLarge = tooLarge_;
    return out;
  }

 private:
  struct Interval {
    uint32_t start, end;
    ValueId value;
  };

  // Reverse postorder by normal edges from each root: the entry, then handlers of what was reached.
  void orderBlocks() {
    placed_ = a_.makeArray<uint8_t>(f_.blockCount());
    orderFrom(0);
    for (uint32_t i = 0; i < order_.size(); ++i) {
      BlockId h = f_.block(order_[i]).handler;
      if (h != kNone && !placed_[h]) orderFrom(h);
    }
  }

  void orderFrom(BlockId root) {
    struct Visit {
      BlockId block;
      uint32_t edge;
    };
    ArenaVector<Visit> stack(a_);
    ArenaVector<BlockId> post(a_);
    placed_[root] = 1;
    stack.push({root, 2});
    while (!stack.empty()) {
      Visit& top = stack.back();
      if (top.edge == 0) {
        post.push(top.block);
        stack.pop();
        continue;
      }
      // The false edge first, so that the true one (a loop's body) follows its branch directly.
      BlockId next = f_.block(top.block).edges[--top.edge].target;
      if (next != kNone && !placed_[next]) {
        placed_[next] = 1;
        stack.push({next, 2});
      }
    }
    for (uint32_t i = post.size(); i-- > 0;) order_.push(post[i]);
  }

  void number() {
    starts_ = a_.makeArray<uint32_t>(f_.blockCount());
    ends_ = a_.makeArray<uint32_t>(f_.blockCount());
    positions_ = a_.makeArray<uint32_t>(n_);
    uint32_t at = 2;
    for (BlockId b : order_) {
      starts_[b] = at;
      for (ValueId p : f_.block(b).parameters) positions_[p] = at;
      at += 2;
      for (ValueId v : f_.block(b).insts) {
        positions_[v] = at;
        at += 2;
      }
      ends_[b] = at;
      at += 2;
    }
    intervals_ = a_.makeArray<Interval>(n_);
    for (ValueId v = 0; v < n_; ++v) intervals_[v] = {positions_[v], positions_[v], v};
    used_ = a_.makeArray<uint8_t>(n_);
    visited_ = a_.makeArray<uint32_t>(f_.blockCount());
    protectedBy_ = a_.makeArray<ArenaVector<BlockId>*>(f_.blockCount());
    for (BlockId b : order_) {
      BlockId h = f_.block(b).handler;
      if (h == kNone) continue;
      if (!protectedBy_[h]) protectedBy_[h] = new (a_.allocate(sizeof(ArenaVector<BlockId>))) ArenaVector<BlockId>(a_);
      protectedBy_[h]->push(b);
    }
  }

  void extend(ValueId v, uint32_t to) { intervals_[v].end = std::max(intervals_[v].end, to); }

  void use(ValueId v, BlockId block, uint32_t at) {
    used_[v] = 1;
    extend(v, at);
    if (f_.inst(v).block == block && positions_[v] <= at && positions_[v] != 0) return;
    liveInto(v, block);
  }

  // `v` is live at the start of `block`: so it is at the end of all that lead there.
  void liveInto(ValueId v, BlockId block) {
    ArenaVector<BlockId> work(a_);
    work.push(block);
    while (!work.empty()) {
      BlockId b = work.back();
      work.pop();
      if (visited_[b] == v + 1) continue;
      visited_[b] = v + 1;
      liveIn_[b]->push(v);
      extend(v, starts_[b]);
      auto leadsHere = [&](BlockId from) {
        extend(v, ends_[from]);
        if (f_.inst(v).block != from) work.push(from);
      };
      for (BlockId p : f_.block(b).predecessors) {
        if (starts_[p]) leadsHere(p);
      }
      if (protectedBy_[b]) {
        for (BlockId p : *protectedBy_[b]) leadsHere(p);
      }
    }
  }

  void findLiveness() {
    // Value by value, so that visited_ needs no clearing: gather uses first.
    struct Use {
      ValueId value;
      BlockId block;
      uint32_t at;
    };
    ArenaVector<Use> uses(a_);
    for (BlockId b : order_) {
      const Block& block = f_.block(b);
      for (ValueId v : block.insts) {
        const Inst& inst = f_.inst(v);
        for (uint32_t i = 0; i < inst.operandCount; ++i) uses.push({inst.operands[i], b, positions_[v]});
      }
      for (const Edge& e : block.edges) {
        for (ValueId a : e.arguments) uses.push({a, b, ends_[b]});
      }
    }
    uint32_t* first = a_.makeArray<uint32_t>(n_ + 1);
    for (const Use& u : uses) ++first[u.value + 1];
    for (ValueId v = 0; v < n_; ++v) first[v + 1] += first[v];
    Use* sorted = a_.makeArray<Use>(uses.size());
    uint32_t* fill = a_.makeArray<uint32_t>(n_);
    for (const Use& u : uses) sorted[first[u.value] + fill[u.value]++] = u;
    for (uint32_t i = 0; i < uses.size(); ++i) use(sorted[i].value, sorted[i].block, sorted[i].at);
  }

  // Parameters arrive in fixed registers; everything else gets the lowest one free for its interval.
  void assign() {
    registers_ = a_.makeArray<uint16_t>(n_);
    for (ValueId v = 0; v < n_; ++v) registers_[v] = Layout::kNoRegister;
    uint32_t parameters = f_.code().parameterCount;
    registerCount_ = f_.slotCount + parameters;
    ArenaVector<ValueId> byStart(a_);
    for (BlockId b : order_) {
      for (ValueId p : f_.block(b).parameters) byStart.push(p);
      for (ValueId v : f_.block(b).insts) {
        if (f_.inst(v).type != Type::kVoid) byStart.push(v);
      }
    }
    uint32_t capacity = 64;
    auto* freeAt = a_.makeArray<uint32_t>(capacity);  // by register: position from which it is free
    auto taken = [&](uint32_t r, uint32_t start) { return r < capacity && freeAt[r] > start; };
    auto take = [&](uint32_t r, uint32_t end) {
      if (r >= capacity) {
        uint32_t grown = std::max(capacity * 2, r + 1);
        auto* bigger = a_.makeArray<uint32_t>(grown);
        std::copy(freeAt, freeAt + capacity, bigger);
        freeAt = bigger;
        capacity = grown;
      }
      freeAt[r] = end;
    };
    // Registers of parameters are theirs from the start.
    for (ValueId v : f_.block(0).insts) {
      const Inst& inst = f_.inst(v);
      if (inst.op != Op::kParam) continue;
      uint32_t r = f_.slotCount + static_cast<uint32_t>(inst.immediate);
      registers_[v] = static_cast<uint16_t>(r);
      take(r, std::max(intervals_[v].end, 3u));
    }
    auto* hints = a_.makeArray<uint32_t>(n_);  // register + 1
    uint32_t lowest = f_.slotCount;
    for (ValueId v : byStart) {
      if (registers_[v] == Layout::kNoRegister) {
        if (!used_[v] && f_.inst(v).op == Op::kConst) continue;
        uint32_t start = intervals_[v].start, end = std::max(intervals_[v].end, start + 1);
        uint32_t r = hints[v] ? hints[v] - 1 : lowest;
        if (taken(r, start)) {
          for (r = lowest; taken(r, start);) ++r;
        }
        if (r >= 65000) {
          tooLarge_ = true;
          r = 0;
        }
        take(r, end);
        registers_[v] = static_cast<uint16_t>(r);
        registerCount_ = std::max(registerCount_, r + 1);
      }
      hintUsers(v, hints);
    }
  }

  // A block parameter and what flows into it would best share a register.
  void hintUsers(ValueId v, uint32_t* hints) {
    uint32_t r = registers_[v] + 1u;
    const Inst& inst = f_.inst(v);
    BlockId b = inst.block;
    const Block& block = f_.block(b);
    bool isBlockParameter = inst.op == Op::kParam && inst.immediate < block.parameters.size() && block.parameters[static_cast<uint32_t>(inst.immediate)] == v;
    if (isBlockParameter) {
      for (BlockId p : block.predecessors) {
        for (const Edge& e : f_.block(p).edges) {
          if (e.target == b && !hints[e.arguments[static_cast<uint32_t>(inst.immediate)]]) hints[e.arguments[static_cast<uint32_t>(inst.immediate)]] = r;
        }
      }
    }
    for (const Edge& e : block.edges) {
      if (e.target == kNone) continue;
      for (uint32_t i = 0; i < e.arguments.size(); ++i) {
        ValueId parameter = f_.block(e.target).parameters[i];
        if (e.arguments[i] == v && !hints[parameter]) hints[parameter] = r;
      }
    }
  }

  Function& f_;
  Arena& a_;
  uint32_t n_;
  ArenaVector<BlockId> order_;
  ArenaVector<ValueId>** liveIn_;
  uint8_t* placed_ = nullptr;
  uint32_t* starts_ = nullptr;
  uint32_t* ends_ = nullptr;
  uint32_t* positions_ = nullptr;
  Interval* intervals_ = nullptr;
  uint8_t* used_ = nullptr;
  uint32_t* visited_ = nullptr;
  ArenaVector<BlockId>** protectedBy_ = nullptr;
  uint16_t* registers_ = nullptr;
  uint32_t registerCount_ = 0;
  bool tooLarge_ = false;
};

}  // namespace

Layout layOut(Function& function) { return LayoutBuilder(function).run(); }

void liveAt(const Function& f, const Layout& layout, ValueId at, ArenaVector<ValueId>& out) {
  BlockId b = f.inst(at).block;
  const Block& block = f.block(b);
  Arena& a = f.arena();
  auto* live = a.makeArray<uint8_t>(f.instCount());
  auto addTarget = [&](BlockId target) {
    for (ValueId v : layout.liveIn[target]) live[v] = 1;
  };
  for (const Edge& e : block.edges) {
    if (e.target == kNone) continue;
    addTarget(e.target);
    for (ValueId v : e.arguments) live[v] = 1;
  }
  for (uint32_t i = block.insts.size(); i-- > 0;) {
    ValueId v = block.insts[i];
    live[v] = 0;
    const Inst& inst = f.inst(v);
    bool before = rowOf(inst.op).leaves == Leaves::kBefore;
    if (v == at && !before) break;
    for (uint32_t k = 0; k < inst.operandCount; ++k) live[inst.operands[k]] = 1;
    if (v == at) break;
  }
  if (block.handler != kNone) addTarget(block.handler);
  while (!out.empty()) out.pop();
  for (ValueId v = 0; v < f.instCount(); ++v) {
    if (live[v]) out.push(v);
  }
}

}  // namespace krait::ir
