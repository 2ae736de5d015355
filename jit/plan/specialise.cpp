// Representations by fixpoint.
#include "jit/plan/specialiser.h"

#include "jit/plan/globals.h"
#include "runtime/exec/operators.h"
#include "runtime/objects/type_ids.h"

namespace krait::jit {

using ir::BlockId;
using ir::Edge;
using ir::Inst;
using ir::kNone;
using ir::Op;
using ir::ValueId;

namespace {

Rep join(Rep a, Rep b) {
  if (a == Rep::kBottom) return b;
  if (b == Rep::kBottom) return a;
  return a == b ? a : Rep::kBoxed;
}

}  // namespace

Plan Specialiser::run() {
  uint32_t n = f_.instCount();
  plan_.form.assign(n, Form::kPlain);
  plan_.reached.assign(f_.blockCount(), 0);
  plan_.refusal = refuse();
  if (plan_.refusal != Refusal::kNone) return std::move(plan_);
  findWants();
  findGlobals(f_, profile_, plan_);
  // Twice at most: what stays bottom (a recursion without a base seen) is boxed.
  for (int round = 0; round < 2; ++round) {
    plan_.rep.assign(n, Rep::kBottom);
    plan_.result = round || loop_ != kNone ? Rep::kBoxed : Rep::kBottom;
    planParameters();
    planGlobals();
    fixpoint();
    bool bottom = plan_.result == Rep::kBottom;
    for (BlockId b : plan_.order) {
      for (ValueId v : ran(b)) bottom |= f_.inst(v).type != ir::Type::kVoid && plan_.rep[v] == Rep::kBottom;
      for (ValueId v : f_.block(b).parameters) bottom |= plan_.rep[v] == Rep::kBottom;
    }
    if (!bottom) break;
  }
  for (Rep& r : plan_.rep) {
    if (r == Rep::kBottom) r = Rep::kBoxed;
  }
  for (GlobalVariable& g : plan_.globals) {
    if (g.rep == Rep::kBottom) g.rep = Rep::kBoxed;
  }
  if (plan_.result == Rep::kBottom) plan_.result = Rep::kBoxed;
  fixpoint();  // what was bottom is boxed for those that use it
  placeGlobals(f_, profile_, loop_, plan_);
  return std::move(plan_);
}

// These leave a trace at their first execution.
bool Specialiser::neverRan(const Inst& inst) const {
  switch (inst.op) {
    case Op::kBinary: case Op::kInplace: case Op::kCompare: case Op::kGetItem: case Op::kSetItem: case Op::kIterNext: break;
    case Op::kPoll: return loop_ != inst.block && site(inst).seen == Seen::kNothing && !site(inst).exitsOften;
    default: return false;
  }
  const Site& s = site(inst);
  return s.seen == Seen::kNothing && !s.operands && !s.exitsOften;
}

Refusal Specialiser::refuse() {
  uint32_t flags = f_.code().flags;
  if (flags & kCodeGenerator) return Refusal::kGenerator;
  if (flags & kCodeClassBody) return Refusal::kClassBody;
  if (layout_.registerCount > 240) return Refusal::kRegisters;
  // What normal edges reach, in the order of the code.
  std::vector<BlockId> work{loop_ == kNone ? 0 : loop_};
  plan_.cold.assign(f_.blockCount(), kNone);
  plan_.reached[work[0]] = 1;
  while (!work.empty()) {
    BlockId b = work.back();
    work.pop_back();
    for (ValueId v : f_.block(b).insts) {
      if (!neverRan(f_.inst(v))) continue;
      plan_.cold[b] = v;
      break;
    }
    if (plan_.cold[b] != kNone) continue;
    for (const Edge& e : f_.block(b).edges) {
      if (e.target != kNone && !plan_.reached[e.target]) {
        plan_.reached[e.target] = 1;
        work.push_back(e.target);
      }
    }
  }
  uint32_t insts = 0;
  for (BlockId b : layout_.order) {
    if (!plan_.reached[b]) continue;
    plan_.order.push_back(b);
    for (ValueId v : f_.block(b).insts) {
      if (v == plan_.cold[b]) break;
      const Inst& inst = f_.inst(v);
      ++insts;
      if (inst.operandCount > 200) return Refusal::kArguments;
      switch (inst.op) {
        case Op::kMakeGenerator: case Op::kYield: case Op::kYieldFrom: case Op::kReraise: case Op::kPushHandled: case Op::kPopHandled: case Op::kExceptionPart:
        case Op::kLoadName: case Op::kStoreName: case Op::kDeleteName: case Op::kGlobals: case Op::kStoreLocal: case Op::kSetLocals: return Refusal::kUnsupported;
        default: break;
      }
      for (uint32_t i = 0; i < inst.operandCount; ++i) uses_[inst.operands[i]].push_back(v);
    }
  }
  if (insts > 3000) return Refusal::kInstructions;
  if (plan_.order.size() > 500) return Refusal::kBlocks;
  return Refusal::kNone;
}

// The instructions of a block before its cold one.
Span<ValueId> Specialiser::ran(BlockId b) const {
  Span<ValueId> all = f_.block(b).insts.take();
  for (uint32_t i = 0; i < all.count; ++i) {
    if (all.data[i] == plan_.cold[b]) all.count = i;
  }
  return all;
}

void Specialiser::findWants() {
  std::vector<uint8_t> masks(f_.instCount(), 0);
  for (BlockId b : plan_.order) {
    for (ValueId v : ran(b)) {
      const Inst& inst = f_.inst(v);
      switch (inst.op) {
        case Op::kBinary: case Op::kInplace: case Op::kCompare: case Op::kUnary: case Op::kTruth: {
          const Site& s = site(inst);
          uint8_t mask = s.exitsOften ? uint8_t{kSawOther} : s.operands;
          for (uint32_t i = 0; i < inst.operandCount; ++i) masks[inst.operands[i]] |= mask;
          break;
        }
        case Op::kGetItem:
          if (site(inst).seen == Seen::kListInt || site(inst).seen == Seen::kTupleInt || site(inst).seen == Seen::kStrInt) masks[inst.operands[1]] |= kSawInt;
          break;
        case Op::kSetItem:
          if (site(inst).seen == Seen::kListInt) masks[inst.operands[1]] |= kSawInt;
          break;
        default: break;
      }
    }
  }
  auto wanted = [](uint8_t mask) { return mask == kSawInt ? Rep::kInt64 : mask == kSawFloat ? Rep::kDouble : Rep::kBottom; };
  for (ValueId v = 0; v < f_.instCount(); ++v) wants_[v] = wanted(masks[v]);
  // Backwards through edges: what a loop's variable wants, its first value wants, unless its own uses disagree.
  for (bool changed = true; changed;) {
    changed = false;
    for (BlockId b : plan_.order) {
      if (plan_.cold[b] != kNone) continue;
      for (const Edge& e : f_.block(b).edges) {
        if (e.target == kNone) continue;
        const ir::Block& target = f_.block(e.target);
        for (uint32_t i = 0; i < e.arguments.size(); ++i) {
          Rep w = wants_[target.parameters[i]];
          ValueId a = e.arguments[i];
          if (w == Rep::kBottom || wants_[a] != Rep::kBottom || masks[a]) continue;
          wants_[a] = w;
          changed = true;
        }
      }
    }
  }
}

void Specialiser::planParameters() {
  plan_.parameters.assign(f_.code().parameterCount, Rep::kBoxed);
  if (loop_ != kNone) return;
  bool often = !profile_.sites.empty() && profile_.sites[0].exitsOften;
  for (ValueId v : f_.block(0).insts) {
    const Inst& inst = f_.inst(v);
    if (inst.op != Op::kParam || inst.immediate >= plan_.parameters.size()) continue;
    Rep w = often ? Rep::kBoxed : wants_[v];
    plan_.parameters[static_cast<uint32_t>(inst.immediate)] = w == Rep::kInt64 || w == Rep::kDouble ? w : Rep::kBoxed;
  }
}

// A global's variable is what its uses want and what is stored to it.
void Specialiser::planGlobals() {
  std::vector<uint8_t> stored(plan_.globals.size(), 0);
  for (GlobalVariable& g : plan_.globals) g.rep = Rep::kBottom;
  for (BlockId b : plan_.order) {
    for (ValueId v : ran(b)) {
      const Inst& inst = f_.inst(v);
      if (inst.op != Op::kLoadGlobal && inst.op != Op::kStoreGlobal) continue;
      uint32_t k = globalOf(plan_, inst.immediate);
      if (k == kNone) continue;
      if (inst.op == Op::kStoreGlobal) {
        stored[k] = 1;
      } else if (wants_[v] == Rep::kInt64 || wants_[v] == Rep::kDouble) {
        plan_.globals[k].rep = join(plan_.globals[k].rep, wants_[v]);
      }
    }
  }
  for (size_t k = 0; k < stored.size(); ++k) {
    if (!stored[k] && plan_.globals[k].rep == Rep::kBottom) plan_.globals[k].rep = Rep::kBoxed;
  }
}

// Whether edges into `b` may guard: its first instruction is a poll, whose state names its parameters.
bool Specialiser::guardsEdges(BlockId b) const {
  const ir::Block& block = f_.block(b);
  return !block.insts.empty() && f_.inst(block.insts[0]).op == Op::kPoll && !site(f_.inst(block.insts[0])).exitsOften;
}

void Specialiser::fixpoint() {
  for (bool changed = true; changed;) {
    changed = false;
    auto raise = [&](ValueId v, Rep r) {
      Rep j = join(plan_.rep[v], r);
      if (j == plan_.rep[v]) return;
      plan_.rep[v] = j;
      changed = true;
    };
    if (loop_ != kNone) {
      // Everything live into the header comes from the frame, guarded as its uses want.
      for (ValueId p : f_.block(loop_).parameters) raise(p, entryRep(p));
      for (ValueId v : layout_.liveIn[loop_]) raise(v, entryRep(v));
    }
    for (BlockId b : plan_.order) {
      const ir::Block& block = f_.block(b);
      for (ValueId v : ran(b)) {
        const Inst& inst = f_.inst(v);
        Rep r = plan(v, inst);
        if (inst.type != ir::Type::kVoid) raise(v, r);
        if (inst.op == Op::kStoreGlobal) {
          uint32_t k = globalOf(plan_, inst.immediate);
          Rep j = k == kNone ? Rep::kBoxed : join(plan_.globals[k].rep, plan_.rep[inst.operands[0]]);
          if (k != kNone && j != plan_.globals[k].rep) {
            plan_.globals[k].rep = j;
            changed = true;
          }
        }
        if (inst.op == Op::kReturn) {
          // A call of the function itself must not be taken for what a result cannot be meanwhile.
          Rep own = plan_.rep[inst.operands[0]];
          Rep j = join(plan_.result, own == Rep::kInt64 || own == Rep::kDouble || own == Rep::kBottom ? own : Rep::kBoxed);
          if (j != plan_.result) {
            plan_.result = j;
            changed = true;
          }
        }
      }
      if (plan_.cold[b] != kNone) continue;
      for (const Edge& e : block.edges) {
        if (e.target == kNone) continue;
        const ir::Block& target = f_.block(e.target);
        for (uint32_t i = 0; i < e.arguments.size(); ++i) {
          ValueId p = target.parameters[i];
          Rep r = plan_.rep[e.arguments[i]];
          Rep w = wants_[p];
          if (r == Rep::kBoxed && (w == Rep::kInt64 || w == Rep::kDouble) && guardsEdges(e.target) && !isConstant(e.arguments[i])) r = w;
          raise(p, r);
        }
      }
    }
  }
}

Rep Specialiser::entryRep(ValueId v) const {
  const Inst& inst = f_.inst(v);
  if (inst.op == Op::kConst) return constantRep(inst);
  // The poll's own exits say whether guards at this entry hold.
  Rep w = wants_[v];
  switch (inst.op) {
    case Op::kCompare: case Op::kTruth: case Op::kNot: case Op::kIs: case Op::kIsExhausted: case Op::kContains: return Rep::kBoxed;
    default: return w == Rep::kInt64 || w == Rep::kDouble ? w : Rep::kBoxed;
  }
}

Plan specialise(const ir::Function& function, const ir::Layout& layout, const Profile& profile, const ProgramTables& tables,
                const Callees& callees, ir::BlockId loopHeader) {
  return Specialiser(function, layout, profile, tables, callees, loopHeader).run();
}

}  // namespace krait::jit
