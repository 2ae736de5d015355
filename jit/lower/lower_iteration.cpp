// Iterators and their next values.
#include "jit/lower/lowering.h"

namespace krait::jit {

using namespace llvm;
using ir::ExitReason;
using ir::Inst;
using ir::Op;
using ir::ValueId;
using KValue = krait::Value;

static uint16_t exactly(Kind kind) { return static_cast<uint16_t>(kind); }  // kind and subclass as one half word

void Lowering::lowerIterator(ValueId v, const Inst& inst) {
  if (plan_.form[v] != Form::kRangeIter) return lowerGeneric(v, inst);
  if (plan_.form[inst.operands[0]] == Form::kRangeCall && f_.inst(inst.operands[0]).op == Op::kCall) return;  // the call has set it up
  // The loop's next() works on variables: take them from the cell.
  llvm::Value* made = callHelper(Helper::kGetIter, {boxed(inst.operands[0])});
  guardResult(b_.CreateNot(isTag(made, KValue::kTagRef)), made, v);
  llvm::Value* cell = b_.CreateTrunc(made, i32_);
  guardResult(b_.CreateICmpNE(b_.CreateLoad(i16_, cage(cell, 0)), b_.getInt16(exactly(Kind::kRangeIterator))), made, v);
  const VirtualRange& range = ranges_[v];
  b_.CreateStore(b_.CreateLoad(i64_, cage(cell, offsetof(RangeIteratorCell, next))), range.next);
  b_.CreateStore(b_.CreateLoad(i64_, cage(cell, offsetof(RangeIteratorCell, step))), range.step);
  b_.CreateStore(b_.CreateLoad(i64_, cage(cell, offsetof(RangeIteratorCell, left))), range.left);
}

void Lowering::lowerNext(ValueId v, const Inst& inst) {
  ValueId source = inst.operands[0];
  switch (plan_.form[v]) {
    case Form::kRangeNext: {
      // Past the end the iterator is dead: it may run on.
      const VirtualRange& range = ranges_[source];
      llvm::Value *next = b_.CreateLoad(i64_, range.next), *left = b_.CreateLoad(i64_, range.left);
      b_.CreateStore(b_.CreateICmpEQ(left, word(0)), exhausted_[v]);
      b_.CreateStore(b_.CreateAdd(next, b_.CreateLoad(i64_, range.step)), range.next);
      b_.CreateStore(b_.CreateSub(left, word(1)), range.left);
      return define(v, next, Rep::kInt64);
    }
    case Form::kRangeCellNext: {
      llvm::Value* cell = asReference(source, v, ExitReason::kIterator);
      guard(b_.CreateICmpNE(b_.CreateLoad(i16_, cage(cell, 0)), b_.getInt16(exactly(Kind::kRangeIterator))), v, ExitReason::kIterator);
      llvm::Value* left = b_.CreateLoad(i64_, cage(cell, offsetof(RangeIteratorCell, left)));
      llvm::Value* next = b_.CreateLoad(i64_, cage(cell, offsetof(RangeIteratorCell, next)));
      llvm::Value* step = b_.CreateLoad(i64_, cage(cell, offsetof(RangeIteratorCell, step)));
      llvm::Value* end = b_.CreateICmpEQ(left, word(0));
      b_.CreateStore(end, exhausted_[v]);
      b_.CreateStore(b_.CreateSelect(end, next, b_.CreateAdd(next, step)), cage(cell, offsetof(RangeIteratorCell, next)));
      b_.CreateStore(b_.CreateSelect(end, left, b_.CreateSub(left, word(1))), cage(cell, offsetof(RangeIteratorCell, left)));
      return define(v, next, Rep::kInt64);
    }
    case Form::kListNext: return lowerListNext(v, inst);
    case Form::kStrNext: {
      llvm::Value* next = callHelper(Helper::kStrNext, {boxed(source)});
      guard(b_.CreateICmpEQ(next, word(KValue::unbound().bits)), v, ExitReason::kIterator, false);  // a step is not taken back
      return define(v, next, Rep::kBoxed);
    }
    case Form::kPairNext:
    case Form::kEnumerateNext: return lowerPairNext(v, inst);
    default: return lowerGeneric(v, inst);
  }
}

void Lowering::lowerListNext(ValueId v, const Inst& inst) {
  llvm::Value* cell = asReference(inst.operands[0], v, ExitReason::kIterator);
  guard(b_.CreateICmpNE(b_.CreateLoad(i16_, cage(cell, 0)), b_.getInt16(exactly(Kind::kSequenceIterator))), v, ExitReason::kIterator);
  llvm::Value* sequence = b_.CreateLoad(i64_, cage(cell, offsetof(SequenceIteratorCell, sequence)));
  guard(b_.CreateNot(isTag(sequence, KValue::kTagRef)), v, ExitReason::kIterator);
  llvm::Value* list = b_.CreateTrunc(sequence, i32_);
  guard(b_.CreateICmpNE(b_.CreateLoad(i16_, cage(list, 0)), b_.getInt16(exactly(Kind::kList))), v, ExitReason::kIterator);
  llvm::Value* index = b_.CreateLoad(i32_, cage(cell, offsetof(SequenceIteratorCell, index)));
  llvm::Value* inside = b_.CreateICmpULT(index, b_.CreateLoad(i32_, cage(list, offsetof(ListCell, length))));
  BasicBlock *fast = newBlock("item"), *end = newBlock("end"), *done = newBlock("next");
  branchLikely(inside, fast, end);
  b_.SetInsertPoint(fast);
  b_.CreateStore(b_.CreateAdd(index, b_.getInt32(1)), cage(cell, offsetof(SequenceIteratorCell, index)));
  llvm::Value* items = b_.CreateLoad(i32_, cage(list, offsetof(ListCell, items)));
  llvm::Value* item = b_.CreateLoad(i64_, cageIndexed(items, b_.CreateZExt(index, i64_), sizeof(ValuesCell)));
  b_.CreateBr(done);
  b_.SetInsertPoint(end);
  llvm::Value* last = callHelper(Helper::kIterNext, {boxed(inst.operands[0])});
  guardResult(b_.CreateICmpEQ(last, word(KValue::exit().bits)), last, v);
  BasicBlock* lastEnd = b_.GetInsertBlock();
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  PHINode* phi = b_.CreatePHI(i64_, 2);
  phi->addIncoming(item, fast);
  phi->addIncoming(last, lastEnd);
  return define(v, phi, Rep::kBoxed);
}

void Lowering::unless(llvm::Value* condition, BasicBlock* other) {
  BasicBlock* go = newBlock("go");
  branchLikely(condition, go, other);
  b_.SetInsertPoint(go);
}

// next() of an iterator of pairs: into two variables. An enumerate() of a list is stepped here, everything else by the
// helper, which leaves the pair in callArgs.
void Lowering::lowerPairNext(ValueId v, const Inst& inst) {
  const Pair& pair = pairs_[v];
  const bool counts = plan_.form[v] == Form::kEnumerateNext;
  llvm::Value* iterator = boxed(inst.operands[0]);
  BasicBlock *slow = newBlock("step"), *done = newBlock("next");
  if (counts) {
    llvm::Value* cell = asReference(inst.operands[0], v, ExitReason::kIterator);
    guard(b_.CreateICmpNE(b_.CreateLoad(i16_, cage(cell, 0)), b_.getInt16(exactly(Kind::kEnumerate))), v, ExitReason::kIterator);
    llvm::Value* count = b_.CreateLoad(i64_, cage(cell, offsetof(EnumerateCell, count)));
    // One more is an int that is no cell, too.
    guard(b_.CreateOr(b_.CreateNot(isTag(count, KValue::kTagInt)), b_.CreateICmpEQ(count, word(KValue::smallInt((int64_t{1} << 47) - 1).bits))), v, ExitReason::kIterator);
    b_.CreateStore(unboxInt(count), pair.first);
    llvm::Value* inner = b_.CreateLoad(i64_, cage(cell, offsetof(EnumerateCell, iterator)));
    unless(isTag(inner, KValue::kTagRef), slow);
    llvm::Value* walk = b_.CreateTrunc(inner, i32_);
    unless(b_.CreateICmpEQ(b_.CreateLoad(i16_, cage(walk, 0)), b_.getInt16(exactly(Kind::kSequenceIterator))), slow);
    llvm::Value* sequence = b_.CreateLoad(i64_, cage(walk, offsetof(SequenceIteratorCell, sequence)));
    unless(isTag(sequence, KValue::kTagRef), slow);
    llvm::Value* list = b_.CreateTrunc(sequence, i32_);
    unless(b_.CreateICmpEQ(b_.CreateLoad(i16_, cage(list, 0)), b_.getInt16(exactly(Kind::kList))), slow);
    llvm::Value* index = b_.CreateLoad(i32_, cage(walk, offsetof(SequenceIteratorCell, index)));
    unless(b_.CreateICmpULT(index, b_.CreateLoad(i32_, cage(list, offsetof(ListCell, length)))), slow);
    b_.CreateStore(b_.CreateAdd(index, b_.getInt32(1)), cage(walk, offsetof(SequenceIteratorCell, index)));
    llvm::Value* next = b_.CreateAnd(b_.CreateAdd(count, word(1)), word(KValue::kPayload));
    b_.CreateStore(b_.CreateOr(next, word(KValue::kFirstTag)), cage(cell, offsetof(EnumerateCell, count)));
    llvm::Value* items = b_.CreateLoad(i32_, cage(list, offsetof(ListCell, items)));
    b_.CreateStore(b_.CreateLoad(i64_, cageIndexed(items, b_.CreateZExt(index, i64_), sizeof(ValuesCell))), pair.second);
    b_.CreateStore(b_.getFalse(), exhausted_[v]);
    b_.CreateBr(done);
  } else {
    b_.CreateBr(slow);
  }
  b_.SetInsertPoint(slow);
  llvm::Value* r = callHelper(Helper::kNextPair, {iterator});
  guard(b_.CreateICmpEQ(r, word(KValue::unbound().bits)), v, ExitReason::kIterator, false);  // nothing was done
  guardResult(b_.CreateICmpEQ(r, word(KValue::exit().bits)), r, v);
  b_.CreateStore(b_.CreateICmpEQ(r, word(KValue::exhausted().bits)), exhausted_[v]);
  // Atomic, so that LLVM does not make one load of these and the ones above: nobody could tell context from cage.
  auto given = [&](uint32_t i) {
    LoadInst* load = b_.CreateAlignedLoad(i64_, context(offsetof(Context, callArgs) + 8 * i), Align(8));
    load->setAtomic(AtomicOrdering::Monotonic);
    return load;
  };
  b_.CreateStore(counts ? unboxInt(given(0)) : given(0), pair.first);
  b_.CreateStore(given(1), pair.second);
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
}

void Lowering::lowerPairItem(ValueId v, const Inst& inst) {
  const ValueId next = f_.inst(inst.operands[0]).operands[0];
  const Pair& pair = pairs_[next];
  const bool counted = !inst.immediate && plan_.form[next] == Form::kEnumerateNext;
  define(v, b_.CreateLoad(i64_, inst.immediate ? pair.second : pair.first), counted ? Rep::kInt64 : Rep::kBoxed);
}

}  // namespace krait::jit
