// The planner of one function or loop: what its two files share.
#pragma once

#include "jit/plan/specialise.h"
#include "runtime/exec/operators.h"

namespace krait::jit {

class Specialiser {
 public:
  Specialiser(const ir::Function& f, const ir::Layout& layout, const Profile& profile, const ProgramTables& tables, const Callees& callees,
              ir::BlockId loopHeader)
      : f_(f), layout_(layout), profile_(profile), tables_(tables), callees_(callees), loop_(loopHeader), uses_(f.instCount()), wants_(f.instCount(), Rep::kBottom) {}
  Plan run();

 private:
  using BlockId = ir::BlockId;
  using Inst = ir::Inst;
  using ValueId = ir::ValueId;

  const Site& site(const Inst& inst) const {
    static const Site kNothing;
    return inst.resume < profile_.sites.size() ? profile_.sites[inst.resume] : kNothing;
  }
  bool neverRan(const Inst& inst) const;
  Refusal refuse();
  Span<ValueId> ran(BlockId b) const;
  void findWants();
  void planParameters();
  void planGlobals();
  bool guardsEdges(BlockId b) const;
  void fixpoint();
  bool isConstant(ValueId v) const { return f_.inst(v).op == ir::Op::kConst || f_.inst(v).op == ir::Op::kPooled; }
  Rep entryRep(ValueId v) const;
  static Rep constantRep(const Inst& inst) {
    Value v{inst.immediate};
    return v.isInt() ? Rep::kInt64 : v.isFloat() ? Rep::kDouble : v.isBool() ? Rep::kBool : Rep::kBoxed;
  }

  // --- forms.cpp
  Rep plan(ValueId v, const Inst& inst);
  bool isBlockParameter(ValueId v) const {
    for (ValueId p : f_.block(f_.inst(v).block).parameters) {
      if (p == v) return true;
    }
    return false;
  }
  bool liveIntoLoop(ValueId v) const {
    for (ValueId p : layout_.liveIn[loop_]) {
      if (p == v) return true;
    }
    return false;
  }
  static bool isNumber(Rep r) { return r == Rep::kInt64 || r == Rep::kDouble || r == Rep::kBoxed; }
  Form numberForm(Rep a, Rep b, const Site& s) const;
  bool addsTruth(BinaryOperator op, Rep a, Rep b, const Site& s) const;
  Rep arithmetic(const Inst& inst, const Site& s, Form& form);
  Rep unary(const Inst& inst, const Site& s, Form& form);
  Rep comparison(const Inst& inst, const Site& s, Form& form);
  const Signature* operatorMethod(const Inst& inst, const Site& s) const;
  Rep call(ValueId v, const Inst& inst, const Site& s, Form& form);
  static bool isLeaf(const Site& s, uint32_t given) {
    constexpr uint32_t kMost = 4;  // helpers.def: Leaf4
    return s.row != kNoRow && given >= s.leafLeast && given <= s.leafMost && given <= kMost;
  }
  Rep numberCall(JitHint hint, const Inst& inst, Form& form) const;
  Rep construction(const Inst& inst, const Site& s, Form& form);
  Rep known(const Inst& inst, const Site& s, Form& form);
  Rep callMethod(const Inst& inst, const Site& s, Form& form);
  bool isRangeForLoop(ValueId call) const;
  bool isOnlyNext(ValueId iter) const;
  bool isFusedNext(ValueId next) const;
  bool isVirtualRange(ValueId iter) const;
  Rep iterNext(ValueId v, const Inst& inst, const Site& s, Form& form);
  bool isOnlyUnpacked(ValueId next) const;

  const ir::Function& f_;
  const ir::Layout& layout_;
  const Profile& profile_;
  [[maybe_unused]] const ProgramTables& tables_;
  const Callees& callees_;
  BlockId loop_;
  std::vector<std::vector<ValueId>> uses_;
  std::vector<Rep> wants_;
  Plan plan_;
};

}  // namespace krait::jit
