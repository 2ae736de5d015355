// Which globals are promoted, and where they are at each block's start: a forward data flow over the planned code.
#include "jit/plan/globals.h"

#include "ir/dominators.h"

namespace krait::jit {

using ir::BlockId;
using ir::Edge;
using ir::Inst;
using ir::kNone;
using ir::Op;
using ir::ValueId;

namespace {

constexpr size_t kMostGlobals = 64;       // bits of a GlobalPlaces word
constexpr uint64_t kMostSlot = UINT16_MAX;  // a recipe holds the slot's number

const Site& siteOf(const Profile& profile, const Inst& inst) {
  static const Site kNothing;
  return inst.resume < profile.sites.size() ? profile.sites[inst.resume] : kNothing;
}

template <class F>
void forPlanned(const ir::Function& f, const Plan& plan, BlockId b, F visit) {
  for (ValueId v : f.block(b).insts) {
    if (v == plan.cold[b]) return;
    visit(v);
  }
}

// By BlockId: of a loop that runs no other code, the promoted globals it uses; else nothing (rule 5).
class Wanted {
 public:
  Wanted(const ir::Function& f, const Profile& profile, const Plan& plan) : f_(f), plan_(plan), dominators_(f), wanted_(f.blockCount(), 0), uses_(f.blockCount(), 0), runs_(f.blockCount(), 0) {
    for (BlockId b : plan.order) {
      forPlanned(f, plan, b, [&](ValueId v) {
        const Inst& inst = f.inst(v);
        if (mayTouchGlobals(f, profile, plan, v)) runs_[b] = 1;
        if (inst.op != Op::kLoadGlobal && inst.op != Op::kStoreGlobal) return;
        uint32_t k = globalOf(plan, inst.immediate);
        if (k != kNone) uses_[b] |= uint64_t{1} << k;
      });
    }
    for (BlockId b : plan.order) {
      const ir::Block& block = f.block(b);
      if (block.insts.empty() || f.inst(block.insts[0]).op != Op::kPoll || siteOf(profile, f.inst(block.insts[0])).exitsOften) continue;
      wanted_[b] = usedInLoop(b);
    }
  }
  uint64_t operator[](BlockId b) const { return wanted_[b]; }

 private:
  // What the natural loop of `header` uses: the blocks that reach a back edge without passing the header.
  uint64_t usedInLoop(BlockId header) const {
    std::vector<uint8_t> inside(f_.blockCount(), 0);
    std::vector<BlockId> work;
    auto enter = [&](BlockId b) {
      if (inside[b] || !plan_.reached[b]) return;
      inside[b] = 1;
      work.push_back(b);
    };
    inside[header] = 1;
    bool isLoop = false;
    for (BlockId p : f_.block(header).predecessors) {
      if (!plan_.reached[p] || plan_.cold[p] != kNone || !dominators_.isReached(p) || !dominators_.dominates(header, p)) continue;
      isLoop = true;
      enter(p);
    }
    while (!work.empty()) {
      BlockId b = work.back();
      work.pop_back();
      for (BlockId p : f_.block(b).predecessors) enter(p);
    }
    uint64_t used = 0;
    for (BlockId b : plan_.order) {
      if (!inside[b]) continue;
      if (runs_[b]) return 0;
      used |= uses_[b];
    }
    return isLoop ? used : 0;
  }

  const ir::Function& f_;
  const Plan& plan_;
  ir::Dominators dominators_;
  std::vector<uint64_t> wanted_, uses_;
  std::vector<uint8_t> runs_;
};

}  // namespace

uint32_t globalOf(const Plan& plan, uint64_t slot) {
  for (uint32_t k = 0; k < plan.globals.size(); ++k) {
    if (plan.globals[k].slot == slot) return k;
  }
  return kNone;
}

void findGlobals(const ir::Function& f, const Profile& profile, Plan& plan) {
  plan.globals.clear();
  std::vector<uint64_t> refused;
  for (BlockId b : plan.order) {
    forPlanned(f, plan, b, [&](ValueId v) {
      const Inst& inst = f.inst(v);
      const Site& s = siteOf(profile, inst);
      if (inst.op == Op::kDeleteGlobal || (inst.op == Op::kLoadGlobal && (s.seen == Seen::kBuiltin || s.exitsOften))) refused.push_back(inst.immediate);
      if ((inst.op != Op::kLoadGlobal && inst.op != Op::kStoreGlobal) || inst.immediate > kMostSlot || plan.globals.size() >= kMostGlobals) return;
      if (globalOf(plan, inst.immediate) == kNone) plan.globals.push_back({static_cast<uint32_t>(inst.immediate), Rep::kBottom});
    });
  }
  std::erase_if(plan.globals, [&](const GlobalVariable& g) {
    for (uint64_t slot : refused) {
      if (slot == g.slot) return true;
    }
    return false;
  });
}

bool mayTouchGlobals(const ir::Function& f, const Profile& profile, const Plan& plan, ValueId v) {
  const Inst& inst = f.inst(v);
  const Form form = plan.form[v];
  switch (inst.op) {
    case Op::kParam: case Op::kConst: case Op::kPooled: case Op::kBuiltinType: case Op::kGetSlot: case Op::kSetSlot: case Op::kCheckBound: case Op::kMakeBox:
    case Op::kGetBox: case Op::kSetBox: case Op::kClosure: case Op::kIs: case Op::kNot: case Op::kBuildTuple: case Op::kBuildList: case Op::kBuildString:
    case Op::kBuildSlice: case Op::kListAppend: case Op::kListToTuple: case Op::kTupleItem: case Op::kIsExhausted: case Op::kMakeFunction: case Op::kPoll:
    case Op::kJump: case Op::kBranch: case Op::kReturn: case Op::kUnreachable: case Op::kStoreGlobal:
      return false;
    case Op::kLoadGlobal: return form != Form::kBuiltinLink && globalOf(plan, inst.immediate) == kNone;
    case Op::kTruth: {
      const Site& s = siteOf(profile, inst);
      return plan.rep[inst.operands[0]] == Rep::kBoxed && (s.exitsOften || (s.operands & ~kSawInt));
    }
    case Op::kGetIter: return form != Form::kRangeIter || plan.form[inst.operands[0]] != Form::kRangeCall;
    case Op::kSetAttr: return form != Form::kSlot || isOverflowPlace(siteOf(profile, inst).slot);
    default: return form == Form::kGeneric || form == Form::kPlain || form == Form::kFunction || form == Form::kLeaf || form == Form::kConstruct || form == Form::kOperator || form == Form::kMethod;
  }
}

void stepGlobals(const ir::Function& f, const Plan& plan, ValueId v, GlobalPlaces* places) {
  const Inst& inst = f.inst(v);
  if (inst.op != Op::kLoadGlobal && inst.op != Op::kStoreGlobal) return;
  uint32_t k = globalOf(plan, inst.immediate);
  if (k == kNone) return;
  places->inVariable |= uint64_t{1} << k;
  if (inst.op == Op::kStoreGlobal) places->dirty |= uint64_t{1} << k;
}

void placeGlobals(const ir::Function& f, const Profile& profile, BlockId loopHeader, Plan& plan) {
  plan.globalsAt.assign(f.blockCount(), {});
  if (plan.globals.empty()) return;
  const Wanted wanted(f, profile, plan);
  const BlockId entry = loopHeader == kNone ? 0 : loopHeader;
  std::vector<GlobalPlaces> after(f.blockCount());
  std::vector<uint8_t> known(f.blockCount(), 0);  // `after` has been computed
  auto arriving = [&](BlockId b) {
    GlobalPlaces in{~uint64_t{0}, 0};
    if (b == entry) in.inVariable = 0;
    for (BlockId p : f.block(b).predecessors) {
      if (!plan.reached[p] || plan.cold[p] != kNone || !known[p]) continue;
      in.inVariable &= after[p].inVariable;
      in.dirty |= after[p].dirty;
    }
    in.inVariable |= wanted[b];
    in.dirty &= in.inVariable;
    return in;
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (BlockId b : plan.order) {
      GlobalPlaces now = plan.globalsAt[b] = arriving(b);
      forPlanned(f, plan, b, [&](ValueId v) {
        if (mayTouchGlobals(f, profile, plan, v)) now = {};
        stepGlobals(f, plan, v, &now);
      });
      if (known[b] && now.inVariable == after[b].inVariable && now.dirty == after[b].dirty) continue;
      after[b] = now;
      known[b] = 1;
      changed = true;
    }
  }
}

}  // namespace krait::jit
