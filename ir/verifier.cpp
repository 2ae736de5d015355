// The rules of ir/function.h, checked.
#include "ir/dominators.h"
#include "ir/text.h"

namespace krait::ir {

namespace {

bool isTerminator(Op op) { return op == Op::kJump || op == Op::kBranch || op == Op::kReturn || op == Op::kUnreachable; }

class Verifier {
 public:
  explicit Verifier(const Function& f) : f_(f) {}

  std::string_view run() {
    for (BlockId b = 0; b < f_.blockCount(); ++b) {
      std::string_view wrong = blockShape(b);
      if (!wrong.empty()) return wrong;
    }
    Dominators dominators(f_);
    dominators_ = &dominators;
    for (BlockId b : dominators.order()) {
      std::string_view wrong = uses(b);
      if (!wrong.empty()) return wrong;
    }
    return {};
  }

 private:
  std::string_view blockShape(BlockId b) {
    const Block& block = f_.block(b);
    if (block.insts.empty()) return block.predecessors.empty() && !block.isHandler && b != 0 ? "" : "a block without a terminator";
    for (uint32_t i = 0; i < block.insts.size(); ++i) {
      const Inst& inst = f_.inst(block.insts[i]);
      const OpRow& row = rowOf(inst.op);
      bool last = i + 1 == block.insts.size();
      if (isTerminator(inst.op) != last) return last ? "a block without a terminator" : "a terminator inside a block";
      if (inst.block != b) return "an instruction that thinks it is in another block";
      if (row.operands != kVariadic && static_cast<uint32_t>(row.operands) != inst.operandCount) return "a wrong number of operands";
      if ((row.result == Type::kVoid) != (inst.type == Type::kVoid)) return "a result where there is none, or none where there is one";
      if ((row.leaves != Leaves::kNo) != (inst.resume != kNone)) return "a resume point where there is none, or none where there must be one";
      if (inst.resume != kNone && inst.resume >= f_.resumeCount) return "a resume point past the last";
    }
    Op end = f_.inst(block.insts[block.insts.size() - 1]).op;
    uint32_t want = end == Op::kJump ? 1 : end == Op::kBranch ? 2 : 0;
    for (uint32_t e = 0; e < 2; ++e) {
      const Edge& edge = block.edges[e];
      if ((edge.target != kNone) != (e < want)) return "edges that do not fit the terminator";
      if (edge.target == kNone) continue;
      if (edge.target >= f_.blockCount()) return "an edge to no block";
      if (edge.arguments.size() != f_.block(edge.target).parameters.size()) return "an edge with a wrong number of arguments";
      if (f_.block(edge.target).isHandler) return "a handler with an ordinary predecessor";
    }
    if (block.handler != kNone && (block.handler >= f_.blockCount() || !f_.block(block.handler).isHandler)) return "a handler that catches nothing";
    if (block.isHandler && block.parameters.size() != 1) return "a handler without its one parameter";
    return {};
  }

  std::string_view uses(BlockId b) {
    const Block& block = f_.block(b);
    auto* here = here_ ? here_ : (here_ = f_.arena().makeArray<uint32_t>(f_.instCount()));
    for (ValueId p : block.parameters) here[p] = b + 1;
    auto reaches = [&](ValueId v) {
      if (v >= f_.instCount()) return false;
      BlockId at = f_.inst(v).block;
      if (at == kNone || at >= f_.blockCount() || !dominators_->isReached(at)) return false;
      return at == b ? here[v] == b + 1 : dominators_->dominates(at, b);
    };
    for (ValueId v : block.insts) {
      const Inst& inst = f_.inst(v);
      for (uint32_t i = 0; i < inst.operandCount; ++i) {
        if (!reaches(inst.operands[i])) return "a use that its definition does not dominate";
      }
      here[v] = b + 1;
    }
    for (const Edge& e : block.edges) {
      for (ValueId v : e.arguments) {
        if (!reaches(v)) return "an argument that its definition does not dominate";
      }
    }
    return {};
  }

  const Function& f_;
  const Dominators* dominators_ = nullptr;
  uint32_t* here_ = nullptr;
};

}  // namespace

std::string_view verify(const Function& function) { return Verifier(function).run(); }

}  // namespace krait::ir
