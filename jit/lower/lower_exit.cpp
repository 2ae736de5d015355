// Guards, frame states, exit blocks.
#include "jit/lower/lowering.h"
#include "jit/lower/share_exits.h"

namespace krait::jit {

using namespace llvm;
using ir::BlockId;
using ir::ExitReason;
using ir::Inst;
using ir::Op;
using ir::RecipeKind;
using ir::ValueId;
using KValue = krait::Value;

std::vector<ValueId> Lowering::liveAcross(ValueId at) {
  // An operator's method may answer NotImplemented: then the interpreter asks the other operand.
  const Op op = f_.inst(at).op;
  if (op == Op::kBinary || op == Op::kInplace || op == Op::kCompare) return liveBefore(at);
  ArenaVector<ValueId> live(f_.arena());
  ir::liveAt(f_, layout_, at, live);
  return {live.begin(), live.end()};
}
std::vector<ValueId> Lowering::liveBefore(ValueId at) {
  ArenaVector<ValueId> across(f_.arena());
  ir::liveAt(f_, layout_, at, across);
  std::vector<ValueId> live(across.begin(), across.end());
  const Inst& inst = f_.inst(at);
  for (uint32_t i = 0; i < inst.operandCount; ++i) {
    bool there = false;
    for (ValueId v : live) there |= v == inst.operands[i];
    if (!there) live.push_back(inst.operands[i]);
  }
  return live;
}

// A state of one frame; its raws are loaded here, where they are to be stored.
uint32_t Lowering::newState(uint32_t resume, bool across, const std::vector<ValueId>& live, const Override& instead, std::vector<llvm::Value*>* raws) {
  DCHECK(resume != ir::kNone);
  ir::FrameRecord frame{f_.code().id, resume, static_cast<uint32_t>(exits_.recipes.size()), 0, 0, 0};
  raws->push_back(b_.CreateZExt(frame_ ? frame_ : function_, i64_));
  auto add = [&](uint32_t reg, Operand o) {
    RecipeKind kind = o.rep == Rep::kInt64 ? RecipeKind::kInt64 : o.rep == Rep::kDouble ? RecipeKind::kDouble : o.rep == Rep::kBool ? RecipeKind::kBool : RecipeKind::kBoxed;
    llvm::Value* bits = o.rep == Rep::kDouble ? b_.CreateBitCast(o.value, i64_) : o.rep == Rep::kBool ? b_.CreateZExt(o.value, i64_) : o.value;
    exits_.recipes.push_back({static_cast<uint16_t>(reg), kind, static_cast<uint16_t>(raws->size()), 0});
    raws->push_back(bits);
  };
  for (uint32_t i = 0; i < f_.slotCount; ++i) {
    if (slots_.empty()) {
      exits_.recipes.push_back({static_cast<uint16_t>(i), RecipeKind::kConstant, 0, KValue::unbound().bits});
    } else {
      add(i, {b_.CreateLoad(i64_, slots_[i]), Rep::kBoxed});
    }
  }
  for (ValueId v : live) {
    uint16_t reg = layout_.registers[v];
    if (reg == ir::Layout::kNoRegister) continue;
    const Inst& inst = f_.inst(v);
    const Operand* override = nullptr;
    for (const auto& [value, operand] : instead) {
      if (value == v) override = &operand;
    }
    if (override) {
      add(reg, *override);
    } else if (inst.op == Op::kConst) {
      exits_.recipes.push_back({reg, RecipeKind::kConstant, 0, inst.immediate});
    } else if (auto range = ranges_.find(v); range != ranges_.end()) {
      exits_.recipes.push_back({reg, RecipeKind::kRangeIterator, static_cast<uint16_t>(raws->size()), 0});
      for (AllocaInst* part : {range->second.next, range->second.step, range->second.left}) raws->push_back(b_.CreateLoad(i64_, part));
    } else {
      add(reg, get(v));
    }
  }
  frame.recipeCount = static_cast<uint32_t>(exits_.recipes.size()) - frame.firstRecipe;
  for (uint32_t k = 0; k < plan_.globals.size(); ++k) {
    if (!(places_.dirty >> k & 1)) continue;
    add(plan_.globals[k].slot, globalValue(k));
    ++frame.globalCount;
  }
  if (raws->size() > 200) {
    refusal_ = Refusal::kStateValues;
    raws->resize(200);
  }
  exits_.frames.push_back(frame);
  exits_.states.push_back({static_cast<uint32_t>(exits_.frames.size()) - 1, 1, static_cast<uint16_t>(raws->size()), across, frame_ != nullptr,
                           !frame_ && plan_.result == Rep::kInt64});
  return static_cast<uint32_t>(exits_.states.size()) - 1;
}

uint32_t Lowering::newExit(uint32_t state, ExitReason reason) {
  exits_.exits.push_back({state, reason});
  return static_cast<uint32_t>(exits_.exits.size()) - 1;
}

void Lowering::storeRaws(const std::vector<llvm::Value*>& raws) {
  for (uint32_t i = 0; i < raws.size(); ++i) storeContext(raws[i], offsetof(Context, exitBuffer) + 8 * i);
}

// Jumps to the common end of all exits, with the exit's number and, across an instruction, what it gave.
void Lowering::leave(llvm::Value* number, llvm::Value* value) {
  if (!leave_.block) {
    auto saved = b_.saveIP();
    leave_.block = newBlock("leave");
    b_.SetInsertPoint(leave_.block);
    leave_.number = b_.CreatePHI(i32_, 4);
    leave_.value = b_.CreatePHI(i64_, 4);
    FunctionCallee helper = m_.getOrInsertFunction(kLeave, FunctionType::get(i64_, {ptr_, i32_, i32_, i64_}, false));
    CallInst* call = b_.CreateCall(helper, {base_, b_.getInt32(unit_), leave_.number, leave_.value});
    call->setTailCall();
    call->setDoesNotThrow();
    b_.CreateRet(call);
    b_.restoreIP(saved);
  }
  leave_.number->addIncoming(number, b_.GetInsertBlock());
  leave_.value->addIncoming(value ? value : word(0), b_.GetInsertBlock());
  b_.CreateBr(leave_.block);
}

BasicBlock* Lowering::beforeBlock(ValueId at, PHINode** phi, uint32_t* state) {
  auto it = before_.find(at);
  if (it == before_.end()) {
    auto saved = b_.saveIP();
    Before made{newBlock("exit"), nullptr, 0};
    b_.SetInsertPoint(made.block);
    made.phi = b_.CreatePHI(i32_, 2);
    std::vector<llvm::Value*> raws;
    made.state = newState(f_.inst(at).resume, false, liveBefore(at), {}, &raws);
    storeRaws(raws);
    leave(made.phi);
    b_.restoreIP(saved);
    it = before_.emplace(at, made).first;
  }
  *phi = it->second.phi;
  *state = it->second.state;
  return it->second.block;
}

void Lowering::guard(llvm::Value* bad, ValueId at, ExitReason reason, bool forcible) {
  bool force = options_.forceExits && forcible;
  if (!force) {
    if (auto* k = dyn_cast<ConstantInt>(bad); k && k->isZero()) return;
  }
  PHINode* phi;
  uint32_t state;
  BasicBlock* exit = beforeBlock(at, &phi, &state);
  if (force) {
    llvm::Value* count = b_.CreateSub(loadContext(i64_, offsetof(Context, guardCountdown)), word(1));
    llvm::Value* now = b_.CreateICmpEQ(count, word(0));
    storeContext(b_.CreateSelect(now, loadContext(i64_, offsetof(Context, guardPeriod)), count), offsetof(Context, guardCountdown));
    bad = b_.CreateOr(bad, now);
  }
  BasicBlock* go = newBlock("go");
  phi->addIncoming(b_.getInt32(newExit(state, reason)), b_.GetInsertBlock());
  b_.CreateCondBr(bad, exit, go, unlikelyWeights_);
  b_.SetInsertPoint(go);
}

// A guard on an edge into a loop: the state of the loop's poll, its parameters being what the edge brings.
void Lowering::guardEdge(llvm::Value* bad, BlockId target, const Override& parameters, ExitReason reason) {
  ValueId poll = f_.block(target).insts[0];
  BasicBlock *exit = newBlock("exit"), *go = newBlock("go");
  b_.CreateCondBr(bad, exit, go, unlikelyWeights_);
  b_.SetInsertPoint(exit);
  std::vector<ValueId> live = liveBefore(poll);
  std::vector<llvm::Value*> raws;
  uint32_t state = newState(f_.inst(poll).resume, false, live, parameters, &raws);
  storeRaws(raws);
  leave(b_.getInt32(newExit(state, reason)));
  b_.SetInsertPoint(go);
}

void Lowering::guardResult(llvm::Value* bad, llvm::Value* result, ValueId at) {
  BasicBlock *exit = newBlock("across"), *go = newBlock("go");
  b_.CreateCondBr(bad, exit, go, unlikelyWeights_);
  b_.SetInsertPoint(exit);
  std::vector<llvm::Value*> raws;
  uint32_t state = newState(f_.inst(at).resume, true, liveAcross(at), {}, &raws);
  storeRaws(raws);
  leave(b_.getInt32(newExit(state, ExitReason::kCall)), result);
  b_.SetInsertPoint(go);
}

}  // namespace krait::jit
