// Globals: in memory, or in variables between what could see them there.
#include "jit/lower/lowering.h"

namespace krait::jit {

using namespace llvm;
using ir::ExitReason;
using ir::Inst;
using ir::ValueId;
using KValue = krait::Value;

llvm::Value* Lowering::globalsRef() { return b_.CreateLoad(i32_, globals_); }
llvm::Value* Lowering::slotsRef() { return b_.CreateLoad(i32_, slotsRef_); }

void Lowering::readGlobal(uint32_t k, const std::function<void(llvm::Value*, ExitReason)>& leaveIf) {
  const GlobalVariable& g = plan_.globals[k];
  llvm::Value* bits = b_.CreateLoad(i64_, globalPlace(g.slot));
  llvm::Value* value = bits;
  switch (g.rep) {
    case Rep::kInt64: {
      IntRange range = intRanges_.ofGlobal(k);
      if (range.fitsValue()) {
        leaveIf(b_.CreateNot(isTag(bits, KValue::kTagInt)), ExitReason::kKind);
        value = unboxInt(bits);
      } else {
        value = anyInt(bits);
        leaveIf(b_.CreateICmpEQ(value, word(1ull << 63)), ExitReason::kKind);
      }
      if (!range.isFull()) leaveIf(b_.CreateNot(isWithin(value, range)), ExitReason::kRange);
      break;
    }
    case Rep::kDouble:
      leaveIf(b_.CreateNot(isFloat(bits)), ExitReason::kKind);
      value = b_.CreateBitCast(bits, f64_);
      break;
    case Rep::kBool:
      leaveIf(b_.CreateICmpNE(b_.CreateOr(bits, word(1)), word(KValue::boolean(true).bits)), ExitReason::kKind);
      value = b_.CreateTrunc(bits, i1_);
      break;
    default: leaveIf(b_.CreateICmpEQ(bits, word(KValue::unbound().bits)), ExitReason::kBound);
  }
  b_.CreateStore(value, globalVariables_[k]);
}

void Lowering::writeGlobals(uint64_t which) {
  for (uint32_t k = 0; k < plan_.globals.size(); ++k) {
    if (which >> k & 1) b_.CreateStore(box(globalValue(k), intRanges_.ofGlobal(k).fitsValue()), globalPlace(plan_.globals[k].slot));
  }
}

void Lowering::moveGlobals(ir::BlockId target, const Override& parameters) {
  const GlobalPlaces& there = plan_.globalsAt[target];
  writeGlobals(places_.dirty & ~there.inVariable);
  uint64_t missing = there.inVariable & ~places_.inVariable;
  for (uint32_t k = 0; k < plan_.globals.size(); ++k) {
    if (missing >> k & 1) readGlobal(k, [&](llvm::Value* bad, ExitReason reason) { guardEdge(bad, target, parameters, reason); });
  }
}

void Lowering::lowerGlobal(ValueId v, const Inst& inst) {
  if (uint32_t k = globalOf(plan_, inst.immediate); k != ir::kNone) {
    if (!(places_.inVariable >> k & 1)) readGlobal(k, [&](llvm::Value* bad, ExitReason reason) { guard(bad, v, reason); });
    Operand o = globalValue(k);
    return define(v, o.value, o.rep);
  }
  llvm::Value* value = b_.CreateLoad(i64_, globalPlace(inst.immediate));
  llvm::Value* unbound = b_.CreateICmpEQ(value, word(KValue::unbound().bits));
  if (plan_.form[v] == Form::kBuiltinLink) {
    guard(b_.CreateNot(unbound), v, ExitReason::kBound);
    define(v, loadLink({LinkRow::kBuiltin, 0, f_.code().globals->names[inst.immediate]}), Rep::kBoxed);
    return;
  }
  // Not bound, and not known to be a built-in when this was compiled.
  BasicBlock *from = b_.GetInsertBlock(), *find = newBlock("unbound"), *done = newBlock("global");
  b_.CreateCondBr(unbound, find, done, unlikelyWeights_);
  b_.SetInsertPoint(find);
  llvm::Value* found = callHelper(Helper::kLoadGlobal, {b_.getInt32(f_.code().globals->names[inst.immediate])});
  guardResult(b_.CreateICmpEQ(found, word(KValue::exit().bits)), found, v);
  BasicBlock* end = b_.GetInsertBlock();
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  PHINode* phi = b_.CreatePHI(i64_, 2);
  phi->addIncoming(value, from);
  phi->addIncoming(found, end);
  define(v, phi, Rep::kBoxed);
}

// A name takes its place in the namespace's order when it is first bound: a global that is in its variable has one.
void Lowering::lowerStoreGlobal(ValueId, const Inst& inst) {
  uint32_t k = globalOf(plan_, inst.immediate);
  if (k == ir::kNone || !(places_.inVariable >> k & 1)) {
    llvm::Value* unbound = b_.CreateICmpEQ(b_.CreateLoad(i64_, globalPlace(inst.immediate)), word(KValue::unbound().bits));
    BasicBlock *first = newBlock("bind"), *go = newBlock("go");
    b_.CreateCondBr(unbound, first, go, unlikelyWeights_);
    b_.SetInsertPoint(first);
    callHelper(Helper::kGlobalBound, {globalsRef(), b_.getInt32(static_cast<uint32_t>(inst.immediate))});
    if (k != ir::kNone) b_.CreateStore(boxed(inst.operands[0]), globalPlace(inst.immediate));
    b_.CreateBr(go);
    b_.SetInsertPoint(go);
  }
  if (k == ir::kNone) {
    b_.CreateStore(boxed(inst.operands[0]), globalPlace(inst.immediate));
  } else if (plan_.globals[k].rep == Rep::kBoxed) {
    b_.CreateStore(boxed(inst.operands[0]), globalVariables_[k]);
  } else {
    CHECK(get(inst.operands[0]).rep == plan_.globals[k].rep);
    b_.CreateStore(get(inst.operands[0]).value, globalVariables_[k]);
  }
}

}  // namespace krait::jit
